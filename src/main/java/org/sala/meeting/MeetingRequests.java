package org.sala.meeting;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sala.casefile.ByWhom;
import org.sala.casefile.CaseAccess;
import org.sala.engine.EngineClock;
import org.sala.language.Bilingual;
import org.sala.language.RecordRows;
import org.sala.meeting.MeetingView.Counts;
import org.sala.meeting.MeetingView.Promise;
import org.sala.people.Person;
import org.sala.request.RequestTerms;
import org.sala.request.RequestView.Named;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How the requests and promises of a meeting stand. */
@Repository
class MeetingRequests {

  private final JdbcClient jdbc;
  private final ByWhom byWhom;

  MeetingRequests(JdbcClient jdbc, ByWhom byWhom) {
    this.byWhom = byWhom;
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
      Bilingual statusName,
      Instant dueAt) {}

  /** One page of the list. */
  record Page(List<Item> items, int page, int size, int total) {}

  /** The figures of a meeting, of the requests that the reader may know of. */
  Counts counts(String meeting, Person reader) {
    return counts(List.of(meeting), reader).getOrDefault(meeting, Counts.NONE);
  }

  /** The same of some meetings at once; one without requests is missing. */
  Map<String, Counts> counts(List<String> meetings, Person reader) {
    var statement =
        jdbc.sql(
            """
            select r.meeting_number, count(*)::int as raised,
              (count(*) filter (where outcome = 'ANSWERED_AT_MEETING'))::int as answered_there,
              (count(*) filter (where closed_at is not null))::int as ended,
              (count(*) filter (where closed_at is null))::int as open,
              (count(*) filter (where closed_at is null and d.due_at < :now))::int as overdue
            from request r
            left join deadline d on d.case_number = r.number and d.name = 'nextStepAt'
            where r.meeting_number = any(:meetings) and %s
            group by r.meeting_number
            """
                .formatted(CaseAccess.notAccused("r.number")));
    var rows = RecordRows.of(Counts.class);
    var counts = new HashMap<String, Counts>();
    CaseAccess.bind(statement, reader)
        .param("now", Timestamp.from(EngineClock.now()))
        .param("meetings", meetings.toArray(String[]::new))
        .query((row, index) -> counts.put(row.getString("meeting_number"), rows.mapRow(row, index)))
        .list();
    return counts;
  }

  /**
   * The requests of a meeting that the reader may know of.
   *
   * @param withSubjects whether the reader may know what was asked; restricted requests keep theirs
   */
  Page list(String meeting, Person reader, boolean withSubjects, int page, int size) {
    var statement =
        jdbc.sql(
            """
                select r.number, r.subject, r.restricted, r.category, c.name_en, c.name_km,
                  r.place_code, r.place_name_en, r.place_name_km, r.status, r.outcome, d.due_at
                from request r join category c on c.code = r.category
                left join deadline d on d.case_number = r.number and d.name = 'nextStepAt'
                where r.meeting_number = :meeting and %s
                order by r.number limit :size offset :offset
                """
                .formatted(CaseAccess.notAccused("r.number")));
    var items =
        CaseAccess.bind(statement, reader)
            .param("meeting", meeting)
            .param("size", size)
            .param("offset", page * size)
            .query(
                (row, index) -> {
                  var code =
                      row.getString("outcome") == null
                          ? row.getString("status")
                          : row.getString("outcome");
                  var due = row.getTimestamp("due_at");
                  var mayKnow = withSubjects || !row.getBoolean("restricted");
                  return new Item(
                      row.getString("number"),
                      mayKnow ? row.getString("subject") : null,
                      new Named(row.getString("category"), RecordRows.text(row, "name")),
                      new Named(row.getString("place_code"), RecordRows.text(row, "place_name")),
                      code,
                      RequestTerms.of(code),
                      due == null ? null : due.toInstant());
                })
            .list();
    return new Page(items, page, size, counts(meeting, reader).raised());
  }

  /**
   * What was promised at the meeting, by the governor on it, and in the answers to its requests of
   * which the reader may know.
   */
  List<Promise> promises(String meeting, Person reader) {
    var today = EngineClock.today();
    var statement =
        jdbc.sql(
            """
            select k.*, u.name_en, u.name_km from commitment k
            join unit u on u.code = k.responsible_unit
            where k.case_number in
                (select :meeting union all select number from request where meeting_number = :meeting)
              and %s
            order by k.due_on, k.id
            """
                .formatted(CaseAccess.notAccused("k.case_number")));
    return CaseAccess.bind(statement, reader)
        .param("meeting", meeting)
        .query(
            (row, index) -> {
              var outcome = row.getString("outcome");
              var due = row.getObject("due_on", LocalDate.class);
              return new Promise(
                  row.getString("case_number"),
                  row.getString("promise"),
                  new Named(row.getString("responsible_unit"), RecordRows.text(row, "name")),
                  byWhom.forReader(row.getString("promised_by"), row.getString("acting_for")),
                  due,
                  outcome,
                  outcome == null ? null : RequestTerms.of(outcome),
                  outcome == null && due.isBefore(today));
            })
        .list();
  }
}
