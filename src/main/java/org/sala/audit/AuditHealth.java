package org.sala.audit;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.sala.engine.SentenceHealth;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Down while the audit is not as it was written, or a day of it was not closed. Whether the
 * database answers in time is for others to say.
 */
@Component("auditHealthIndicator")
class AuditHealth extends SentenceHealth {

  /** From midnight to the night's work, and the day that is open. */
  private static final Duration LONGEST_OPEN = Duration.ofHours(36);

  private final JdbcClient jdbc;
  private final AuditChecks checks;

  AuditHealth(JdbcClient jdbc, AuditChecks checks) {
    super("health of the audit");
    this.jdbc = jdbc;
    this.checks = checks;
  }

  @Override
  protected Optional<String> problem() {
    var check = checks.last();
    if (check.isPresent() && check.get().found() > 0) {
      return Optional.of(
          "The audit is not as it was written: %d faults at the recount of %s. Auditors read them on the page Audit."
              .formatted(check.get().found(), check.get().checkedAt()));
    }
    var longAgo = now().minus(LONGEST_OPEN);
    if (check.isPresent() && check.get().checkedAt().isBefore(longAgo)) {
      return Optional.of(
          "The audit was not recounted since %s. See the log of the nights since then."
              .formatted(check.get().checkedAt()));
    }
    var open = checks.openSince().filter(since -> since.isBefore(longAgo));
    return open.map(
        since ->
            "A day of the audit was not closed: what was recorded since %s is in no chain yet. See the log of the nights since then."
                .formatted(since));
  }

  // Records have the time of the database.
  private Instant now() {
    return jdbc.sql("select now()").query(Timestamp.class).single().toInstant();
  }
}
