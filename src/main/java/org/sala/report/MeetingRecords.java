package org.sala.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.sala.casefile.CaseAccess;
import org.sala.engine.Refusal;
import org.sala.language.Bilingual;
import org.sala.language.Wording;
import org.sala.people.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what belongs to one meeting. */
@Repository
class MeetingRecords {

  private final JdbcClient jdbc;

  MeetingRecords(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A unit that was to come, and whether it came; null while attendance is not recorded. */
  record Attendance(Bilingual unit, boolean mandatory, Boolean attended) {}

  /** How many people of one kind took part. */
  record Participants(String kind, long female, long male, long unstated) {}

  /**
   * The meeting itself.
   *
   * @throws Refusal if there is none with this number
   */
  MeetingFacts facts(String number) {
    return jdbc.sql(
            """
            select m.*, o.name_en as convenor_en, o.name_km as convenor_km
            from meeting m left join organisation o on o.code = m.convenor where m.number = ?
            """)
        .param(number)
        .query(MeetingRecords::facts)
        .optional()
        .orElseThrow(
            () ->
                new Refusal(
                    List.of(new Refusal.Problem("meeting", Wording.of("report.no-such-meeting")))));
  }

  private static MeetingFacts facts(ResultSet row, int index) throws SQLException {
    return new MeetingFacts(
        row.getString("number"),
        row.getString("kind"),
        row.getString("mode"),
        row.getString("theme"),
        row.getString("campaign"),
        row.getString("working_group"),
        row.getString("level"),
        row.getObject("planned_for", LocalDate.class),
        row.getObject("held_on", LocalDate.class),
        words(row, "place_name"),
        row.getString("place_detail"),
        row.getString("convenor") == null ? null : words(row, "convenor"),
        row.getString("chair"));
  }

  List<Participants> participants(String meeting) {
    return jdbc.sql(
            """
            select kind, count(*) filter (where gender = 'FEMALE') as female,
              count(*) filter (where gender = 'MALE') as male,
              count(*) filter (where gender not in ('FEMALE', 'MALE')) as unstated
            from meeting_participant where meeting_number = ? group by kind order by kind
            """)
        .param(meeting)
        .query(Participants.class)
        .list();
  }

  List<Attendance> attendance(String meeting) {
    return jdbc.sql(
            """
            select u.name_en as unit_en, u.name_km as unit_km, m.mandatory, m.attended
            from meeting_unit m join unit u on u.code = m.unit
            where m.meeting_number = ? order by u.name_en
            """)
        .param(meeting)
        .query(
            (row, index) ->
                new Attendance(
                    words(row, "unit"),
                    row.getBoolean("mandatory"),
                    row.getObject("attended", Boolean.class)))
        .list();
  }

  List<Bilingual> invited(String meeting) {
    return jdbc.sql(
            """
            select o.name_en as organisation_en, o.name_km as organisation_km
            from meeting_invitation i join organisation o on o.code = i.organisation
            where i.meeting_number = ? and i.invited_at is not null order by o.name_en
            """)
        .param(meeting)
        .query((row, index) -> words(row, "organisation"))
        .list();
  }

  /**
   * The requests of a meeting that the reader may know of, and of their requesters what the reader
   * may know.
   */
  List<MeetingRequest> requests(String meeting, Person reader) {
    var statement =
        jdbc.sql(
            """
            select r.*, c.name_en as category_en, c.name_km as category_km, q.kind as requester_kind,
              case when q.confidential or not :mayKnowRequesters then null else q.organisation end
                as organisation,
              q.confidential, u.name_en as unit_en, u.name_km as unit_km, d.due_at, a.answer,
              a.answered_by
            from request r
            join category c on c.code = r.category
            join unit u on u.code = r.lead_unit
            join requester q on q.id = r.requester_id
            left join deadline d on d.case_number = r.number and d.name = 'dueAt'
            left join lateral (
              select jsonb_path_query_first(e.fields, '$[*] ? (@.key == "answer").value') #>> '{}'
                  as answer,
                jsonb_path_query_first(e.fields, '$[*] ? (@.key == "answeredBy").value') #>> '{}'
                  as answered_by
              from case_file_entry e
              where e.case_number = r.number and e.kind = 'ANSWERED_AT_MEETING'
              order by e.id desc limit 1
            ) a on true
            where r.meeting_number = :meeting and %s order by c.name_en, r.number
            """
                .formatted(CaseAccess.notAccused("r.number")));
    return CaseAccess.bind(statement, reader)
        .param("meeting", meeting)
        .param("mayKnowRequesters", !reader.isIn("auditors") || reader.receivesRequesters())
        .query(MeetingRecords::request)
        .list();
  }

  /** Whether a request was raised at the meeting of which the reader may not know. */
  boolean holdsHidden(String meeting, Person reader) {
    var statement =
        jdbc.sql(
            "select exists (select from request r where r.meeting_number = :meeting and not ("
                + CaseAccess.notAccused("r.number")
                + "))");
    return CaseAccess.bind(statement, reader)
        .param("meeting", meeting)
        .query(Boolean.class)
        .single();
  }

  private static MeetingRequest request(ResultSet row, int index) throws SQLException {
    return new MeetingRequest(
        row.getString("number"),
        row.getString("category"),
        words(row, "category"),
        row.getString("subject"),
        row.getString("narrative"),
        words(row, "place_name"),
        row.getString("place_detail"),
        row.getString("requester_kind"),
        row.getString("organisation"),
        row.getBoolean("confidential"),
        words(row, "unit"),
        row.getString("priority"),
        row.getString("status"),
        row.getString("outcome"),
        row.getTimestamp("due_at") == null ? null : row.getTimestamp("due_at").toInstant(),
        row.getString("answer"),
        row.getString("answered_by"));
  }

  /** What was promised, in the cases that the reader may know of. */
  List<MeetingPromise> promises(String meeting, Person reader) {
    var statement =
        jdbc.sql(
            """
            select c.*, u.name_en as unit_en, u.name_km as unit_km,
              coalesce(r.restricted, false) as restricted
            from commitment c
            join unit u on u.code = c.responsible_unit
            left join request r on r.number = c.case_number
            where (c.case_number = :meeting or r.meeting_number = :meeting) and %s
            order by c.due_on, c.id
            """
                .formatted(CaseAccess.notAccused("c.case_number")));
    return CaseAccess.bind(statement, reader)
        .param("meeting", meeting)
        .query(
            (row, index) ->
                new MeetingPromise(
                    row.getString("case_number"),
                    row.getString("promise"),
                    words(row, "unit"),
                    row.getString("promised_by"),
                    row.getObject("due_on", LocalDate.class),
                    row.getString("outcome"),
                    row.getBoolean("restricted")))
        .list();
  }

  private static Bilingual words(ResultSet row, String base) throws SQLException {
    return new Bilingual(row.getString(base + "_en"), row.getString(base + "_km"));
  }
}
