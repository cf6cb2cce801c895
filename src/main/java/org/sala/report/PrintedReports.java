package org.sala.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sala.engine.EngineClock;
import org.sala.language.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps every edition of a report as it was printed, and who took which out of the system (R38): a
 * report carries words.
 */
@Repository
class PrintedReports {

  private static final TypeReference<Map<String, String>> PARAMETERS = new TypeReference<>() {};

  private static final String COLUMNS =
      "number, report, format, language, parameters, file_name, sha256, printed_by, printed_at";

  private final JdbcClient jdbc;
  private final ObjectMapper json;

  PrintedReports(JdbcClient jdbc, ObjectMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** A number for an edition that is about to be printed. */
  long nextNumber() {
    return jdbc.sql("select nextval(pg_get_serial_sequence('report_edition', 'number'))")
        .query(Long.class)
        .single();
  }

  /** Keeps an edition: its file, and what it says. */
  void keep(PrintedEdition edition, byte[] content, Report report) {
    jdbc.sql(
            """
            insert into report_edition (number, report, format, language, parameters, file_name,
              sha256, content, figures, printed_by, printed_at)
            values (?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?::jsonb, ?, ?)
            """)
        .params(
            edition.number(),
            edition.report(),
            edition.format().extension(),
            edition.language().code(),
            write(edition.parameters()),
            edition.fileName(),
            edition.sha256(),
            content,
            write(report),
            edition.printedBy(),
            Timestamp.from(edition.printedAt()))
        .update();
  }

  /** Notes that an edition leaves the system. */
  void taken(PrintedEdition edition, String by) {
    jdbc.sql(
            """
            insert into report_print (report, format, language, parameters, printed_by, printed_at,
              edition)
            values (?, ?, ?, ?::jsonb, ?, ?, ?)
            """)
        .params(
            edition.report(),
            edition.format().extension(),
            edition.language().code(),
            write(edition.parameters()),
            by,
            Timestamp.from(EngineClock.now()),
            edition.number())
        .update();
  }

  /** Notes that figures leave the system of which no edition is kept: they can be asked again. */
  void taken(String report, Period period, String by) {
    jdbc.sql(
            """
            insert into report_print (report, format, language, parameters, printed_by, printed_at)
            values (?, 'csv', 'en', ?::jsonb, ?, ?)
            """)
        .params(
            report,
            write(Map.of("from", period.from().toString(), "to", period.to().toString())),
            by,
            Timestamp.from(EngineClock.now()))
        .update();
  }

  /** The newest editions, newest first. */
  List<PrintedEdition> newest(int most) {
    return jdbc.sql("select " + COLUMNS + " from report_edition order by number desc limit ?")
        .param(most)
        .query(this::edition)
        .list();
  }

  Optional<PrintedEdition> find(long number) {
    return jdbc.sql("select " + COLUMNS + " from report_edition where number = ?")
        .param(number)
        .query(this::edition)
        .optional();
  }

  /** The file of an edition. */
  byte[] content(long number) {
    return jdbc.sql("select content from report_edition where number = ?")
        .param(number)
        .query(byte[].class)
        .single();
  }

  private PrintedEdition edition(ResultSet row, int index) throws SQLException {
    return new PrintedEdition(
        row.getLong("number"),
        row.getString("report"),
        Format.valueOf(row.getString("format").toUpperCase(Locale.ROOT)),
        Language.of(row.getString("language")).orElseThrow(),
        read(row.getString("parameters")),
        row.getString("file_name"),
        row.getString("sha256"),
        row.getString("printed_by"),
        row.getTimestamp("printed_at").toInstant());
  }

  private String write(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A report cannot be written as JSON.", e);
    }
  }

  private Map<String, String> read(String parameters) {
    try {
      return json.readValue(parameters, PARAMETERS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The parameters of a report are not readable JSON.", e);
    }
  }
}
