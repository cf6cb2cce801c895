package org.sala.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.util.Map;
import org.sala.engine.EngineClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps who printed what (R38): a report carries words out of the system. */
@Repository
class PrintedReports {

  private final JdbcClient jdbc;
  private final ObjectMapper json;

  PrintedReports(JdbcClient jdbc, ObjectMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  void add(
      ReportKind kind,
      String format,
      Edition edition,
      Map<String, String> parameters,
      String user) {
    try {
      jdbc.sql(
              """
              insert into report_print (report, format, language, parameters, printed_by, printed_at)
              values (?, ?, ?, ?::jsonb, ?, ?)
              """)
          .params(
              kind.path(),
              format,
              edition.code(),
              json.writeValueAsString(parameters),
              user,
              Timestamp.from(EngineClock.now()))
          .update();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The parameters of a report cannot be written as JSON.", e);
    }
  }
}
