package org.sala.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Recounts, and keeps what was found. */
@Repository
class AuditChecks {

  /** How many of the latest days are recounted each night; the command recounts all. */
  static final int DAYS = 31;

  private static final TypeReference<List<Fault>> FAULTS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final Recount recount;
  private final AuditDays days;
  private final ObjectMapper json;

  AuditChecks(JdbcClient jdbc, Recount recount, AuditDays days, ObjectMapper json) {
    this.jdbc = jdbc;
    this.recount = recount;
    this.days = days;
    this.json = json;
  }

  /**
   * A recount.
   *
   * @param firstDay of those that were recounted; null if none was closed yet
   * @param found how many faults there were, of which the first are told
   */
  record Check(
      Instant checkedAt, LocalDate firstDay, long records, int found, List<Fault> faults) {}

  /** Recounts the latest days. */
  @Transactional(propagation = Propagation.REQUIRES_NEW, isolation = Isolation.REPEATABLE_READ)
  Check check() {
    var latest = days.latest(DAYS);
    var first = latest.isEmpty() ? null : latest.get(latest.size() - 1).day();
    var result = recount.since(first == null ? LocalDate.EPOCH : first);
    jdbc.sql(
            """
            insert into audit_check (first_day, records, found, faults)
            values (?, ?, ?, ?::jsonb)
            """)
        .params(
            first == null ? null : Date.valueOf(first),
            result.records(),
            result.found(),
            written(result.faults()))
        .update();
    return last().orElseThrow();
  }

  /** The latest recount, if there was any. */
  Optional<Check> last() {
    return jdbc.sql("select * from audit_check order by id desc limit 1")
        .query((row, number) -> check(row))
        .optional();
  }

  /** The moment since when the oldest record waits for its day to be closed, if any waits. */
  Optional<Instant> openSince() {
    return jdbc.sql("select written_at from audit_record where day is null order by id limit 1")
        .query(Timestamp.class)
        .optional()
        .map(Timestamp::toInstant);
  }

  private Check check(ResultSet row) throws SQLException {
    try {
      return new Check(
          row.getTimestamp("checked_at").toInstant(),
          row.getObject("first_day", LocalDate.class),
          row.getLong("records"),
          row.getInt("found"),
          json.readValue(row.getString("faults"), FAULTS));
    } catch (JsonProcessingException e) {
      throw new SQLException("What a recount found cannot be read.", e);
    }
  }

  private String written(List<Fault> faults) {
    try {
      return json.writeValueAsString(faults);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("What a recount found cannot be written.", e);
    }
  }
}
