package org.sala.meeting;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.sala.engine.EngineClock;
import org.sala.meeting.MeetingView.Counts;
import org.sala.meeting.MeetingView.Promise;
import org.sala.request.RequestTerms;
import org.sala.request.RequestView.Named;
import org.sala.servicelevel.OfficeHours;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How the requests and promises of a meeting stand. */
@Repository
class MeetingRequests {

  private final JdbcClient jdbc;

  MeetingRequests(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A request in the list of a meeting.
   *
   * @param subject null where the reader may not know it
   */
  record Item(
      String number,
      String subject,
      Named category,
      Named place,
      String status,
      String statusEn,
      String statusKm,
      Instant dueAt) {}

  /** One page of the list. */
  record Page(List<Item> items, int page, int size, int total) {}

  Counts counts(String meeting) {
    return jdbc.sql(
            """
            select count(*)::int as raised,
              (count(*) filter (where outcome = 'ANSWERED_AT_MEETING'))::int as answered_there,
              (count(*) filter (where closed_at is not null))::int as ended,
              (count(*) filter (where closed_at is null))::int as open,
              (count(*) filter (where closed_at is null and d.due_at < ?))::int as overdue
            from request r
            left join deadline d on d.case_number = r.number and d.name = 'nextStepAt'
            where r.meeting_number = ?
            """)
        .params(Timestamp.from(EngineClock.now()), meeting)
        .query(Counts.class)
        .single();
  }

  /**
   * The requests of a meeting.
   *
   * @param hiddenUnits requests against these units are left out: the reader works for them (R06)
   * @param withSubjects whether the reader may know what was asked; restricted requests keep theirs
   */
  Page list(String meeting, Set<String> hiddenUnits, boolean withSubjects, int page, int size) {
    var items =
        jdbc.sql(
                """
                select r.number, r.subject, r.restricted, r.category, c.name_en, c.name_km,
                  r.place_code, r.place_name_en, r.place_name_km, r.status, r.outcome, d.due_at
                from request r join category c on c.code = r.category
                left join deadline d on d.case_number = r.number and d.name = 'nextStepAt'
                where r.meeting_number = :meeting
                  and (r.respondent_unit is null or not r.respondent_unit = any(:hidden))
                order by r.number limit :size offset :offset
                """)
            .param("meeting", meeting)
            .param("hidden", hiddenUnits.toArray(String[]::new))
            .param("size", size)
            .param("offset", page * size)
            .query(
                (row, index) -> {
                  var code =
                      row.getString("outcome") == null
                          ? row.getString("status")
                          : row.getString("outcome");
                  var status = RequestTerms.of(code);
                  var due = row.getTimestamp("due_at");
                  var mayKnow = withSubjects || !row.getBoolean("restricted");
                  return new Item(
                      row.getString("number"),
                      mayKnow ? row.getString("subject") : null,
                      new Named(
                          row.getString("category"),
                          row.getString("name_en"),
                          row.getString("name_km")),
                      new Named(
                          row.getString("place_code"),
                          row.getString("place_name_en"),
                          row.getString("place_name_km")),
                      code,
                      status.en(),
                      status.km(),
                      due == null ? null : due.toInstant());
                })
            .list();
    return new Page(items, page, size, counts(meeting).raised());
  }

  /**
   * What was promised at the meeting, by the governor on it, and in the answers to its requests.
   */
  List<Promise> promises(String meeting) {
    var today = LocalDate.ofInstant(EngineClock.now(), OfficeHours.ZONE);
    return jdbc.sql(
            """
            select k.*, u.name_en, u.name_km from commitment k
            join unit u on u.code = k.responsible_unit
            left join request r on r.number = k.case_number
            where (k.case_number = :meeting or r.meeting_number = :meeting)
            order by k.due_on, k.id
            """)
        .param("meeting", meeting)
        .query(
            (row, index) -> {
              var outcome = row.getString("outcome");
              var due = row.getObject("due_on", LocalDate.class);
              return new Promise(
                  row.getString("case_number"),
                  row.getString("promise"),
                  new Named(
                      row.getString("responsible_unit"),
                      row.getString("name_en"),
                      row.getString("name_km")),
                  row.getString("promised_by"),
                  due,
                  outcome,
                  outcome == null ? null : RequestTerms.of(outcome).en(),
                  outcome == null ? null : RequestTerms.of(outcome).km(),
                  outcome == null && due.isBefore(today));
            })
        .list();
  }
}
