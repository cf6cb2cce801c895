package org.sala.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.sala.casefile.ByWhom;
import org.sala.casefile.CaseAccess;
import org.sala.casefile.Publication;
import org.sala.language.Alphabet;
import org.sala.language.Language;
import org.sala.paper.MeetingPapers;
import org.sala.people.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the requests and promises of one meeting, as far as the reader may know of them. */
@Repository
class MeetingCases {

  private final JdbcClient jdbc;
  private final ByWhom byWhom;

  MeetingCases(JdbcClient jdbc, ByWhom byWhom) {
    this.byWhom = byWhom;
    this.jdbc = jdbc;
  }

  /**
   * The requests of a meeting that may be read out and that the reader may know of, and of their
   * requesters what the reader may know, by the names of their categories in a language.
   */
  List<MeetingRequest> requests(String meeting, Person reader, Language language) {
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
            where r.meeting_number = :meeting and %s and %s order by r.number
            """
                .formatted(CaseAccess.notAccused("r.number"), Publication.published("r.number")));
    return CaseAccess.bind(statement, reader)
        .param("meeting", meeting)
        .param("mayKnowRequesters", !reader.readsAll() || reader.receivesRequesters())
        .query(MeetingCases::request)
        .stream()
        .sorted(Alphabet.in(language, MeetingRequest::categoryName))
        .toList();
  }

  /**
   * The numbers of those editions at whose meeting a request was raised of which the reader may not
   * know, or of which nothing may be made public although a paper printed at that moment could hold
   * it.
   */
  Set<Long> hiding(List<PrintedEdition> editions, Person reader) {
    var statement =
        jdbc.sql(
            """
            select distinct e.number
            from unnest(:numbers, :meetings, cast(:moments as timestamptz[])) e (number, meeting, printed_at)
            where not %s
            """
                .formatted(MeetingPapers.tellAllTo("e.meeting", "e.printed_at")));
    return CaseAccess.bind(statement, reader)
        .param("numbers", editions.stream().map(PrintedEdition::number).toArray(Long[]::new))
        .param("meetings", editions.stream().map(PrintedEdition::meeting).toArray(String[]::new))
        .param(
            "moments",
            editions.stream().map(each -> each.printedAt().toString()).toArray(String[]::new))
        .query(Long.class)
        .set();
  }

  private static MeetingRequest request(ResultSet row, int index) throws SQLException {
    return new MeetingRequest(
        row.getString("number"),
        line(row.getString("minutes_key")),
        row.getString("category"),
        MeetingRecords.words(row, "category"),
        row.getString("subject"),
        row.getString("narrative"),
        MeetingRecords.words(row, "place_name"),
        row.getString("place_detail"),
        row.getString("requester_kind"),
        row.getString("organisation"),
        row.getBoolean("confidential"),
        MeetingRecords.words(row, "unit"),
        row.getString("priority"),
        row.getString("status"),
        row.getString("outcome"),
        row.getTimestamp("due_at") == null ? null : row.getTimestamp("due_at").toInstant(),
        row.getString("answer"),
        row.getString("answered_by"));
  }

  // The key of a line is its number, with the table before and the import behind it where needed.
  private static String line(String key) {
    return key == null ? null : key.replaceFirst("^(line-|t\\d+:)", "").replaceFirst("~.*$", "");
  }

  /** What was promised, in the cases that may be read out and that the reader may know of. */
  List<MeetingPromise> promises(String meeting, Person reader) {
    var statement =
        jdbc.sql(
            """
            select c.*, u.name_en as unit_en, u.name_km as unit_km,
              coalesce(r.restricted, false) as restricted
            from commitment c
            join unit u on u.code = c.responsible_unit
            left join request r on r.number = c.case_number
            where c.case_number in
                (select :meeting union all select number from request where meeting_number = :meeting)
              and %s and %s
            order by c.due_on, c.id
            """
                .formatted(
                    CaseAccess.notAccused("c.case_number"),
                    Publication.published("c.case_number")));
    return CaseAccess.bind(statement, reader)
        .param("meeting", meeting)
        .query(
            (row, index) ->
                new MeetingPromise(
                    row.getString("case_number"),
                    row.getString("promise"),
                    MeetingRecords.words(row, "unit"),
                    byWhom.of(row.getString("promised_by"), row.getString("acting_for")),
                    row.getObject("due_on", LocalDate.class),
                    row.getString("outcome"),
                    row.getBoolean("restricted")))
        .list();
  }
}
