package org.sala.report;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.sala.casefile.CaseAccess;
import org.sala.casefile.Publication;
import org.sala.language.Days;
import org.sala.people.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * One row for each request of a period, for whoever studies them: codes, days and yes or no, no
 * word that anybody typed and nobody's name. The columns and their order stay; they are explained
 * in {@code src/docs/requests-csv.md}. A request of which nothing may be made public is left out,
 * and one of which the reader may not know (R06, R31).
 */
@Repository
class RequestsForStudy {

  /** The columns; new ones come last. */
  static final List<String> COLUMNS =
      List.of(
          "receipt_number",
          "received_on",
          "registered_on",
          "channel",
          "meeting",
          "category",
          "priority",
          "district",
          "requester_kind",
          "requester_gender",
          "lead_unit",
          "status",
          "outcome",
          "due_on",
          "answered_on",
          "answered_in_time",
          "reopened",
          "closed_on",
          "matter",
          "outcome_kind",
          "corrective_action",
          "plan",
          "sector");

  // Excel reads a file as UTF-8 by this mark alone.
  private static final char MARK = '\uFEFF';

  private final JdbcClient jdbc;

  RequestsForStudy(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The file for this reader, in UTF-8, its lines ended as RFC 4180 has it. */
  byte[] file(Period period, Person reader) {
    var text = new StringWriter().append(MARK);
    try (var csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
      csv.printRecord(COLUMNS);
      csv.printRecords(rows(period, reader));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private List<List<Object>> rows(Period period, Person reader) {
    var statement =
        jdbc.sql(
            """
            select r.number as receipt_number, %s as received_on, %s as registered_on, r.channel,
              r.meeting_number as meeting, r.category, r.priority, left(r.place_code, 4) as district,
              q.kind as requester_kind, q.gender as requester_gender, r.lead_unit, r.status,
              r.outcome, %s as due_on, %s as answered_on, a.sent_at <= a.due_at as answered_in_time,
              (select count(*) from answer t
               where t.request_number = r.number and t.reopened_at is not null) as reopened,
              %s as closed_on, r.matter,
              a.outcome as outcome_kind, a.corrective as corrective_action,
              p.plan, p.sector
            from request r
            join requester q on q.id = r.requester_id
            left join deadline d on d.case_number = r.number and d.name = 'dueAt'
            left join lateral (select plan, sector from request_plan
              where request_number = r.number order by id desc limit 1) p on true
            left join answer a on a.request_number = r.number and a.reopened_at is null
            where r.received_at >= :start and r.received_at < :end and %s and %s
            order by r.number
            """
                .formatted(
                    Days.sql("r.received_at"),
                    Days.sql("r.registered_at"),
                    Days.sql("d.due_at"),
                    Days.sql("a.sent_at"),
                    Days.sql("r.closed_at"),
                    CaseAccess.notAccused("r.number"),
                    Publication.published("r.number")));
    return CaseAccess.bind(statement, reader)
        .param("start", period.startStamp())
        .param("end", period.endStamp())
        .query(RequestsForStudy::row)
        .list();
  }

  private static List<Object> row(ResultSet row, int index) throws SQLException {
    var cells = new ArrayList<Object>();
    for (var column : COLUMNS) {
      cells.add(row.getObject(column));
    }
    return cells;
  }
}
