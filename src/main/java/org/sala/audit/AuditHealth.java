package org.sala.audit;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.sala.engine.TimelyAnswer;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Down while the audit is not as it was written, or a day of it was not closed. Whether the
 * database answers in time is for others to say.
 */
@Component("auditHealthIndicator")
class AuditHealth extends AbstractHealthIndicator {

  private static final Duration PATIENCE = Duration.ofMillis(300);

  /** From midnight to the night's work, and the day that is open. */
  private static final Duration LONGEST_OPEN = Duration.ofHours(36);

  private final JdbcClient jdbc;
  private final AuditChecks checks;
  private final TimelyAnswer<Optional<String>> problem;

  AuditHealth(JdbcClient jdbc, AuditChecks checks) {
    this.jdbc = jdbc;
    this.checks = checks;
    this.problem = new TimelyAnswer<>("health of the audit", this::problem);
  }

  @Override
  protected void doHealthCheck(Health.Builder health) throws InterruptedException {
    var answer = problem.within(PATIENCE);
    if (answer.isEmpty()) {
      health.unknown().withDetail("problem", "The database does not answer.");
    } else if (answer.get().isPresent()) {
      health.down().withDetail("problem", answer.get().get());
    } else {
      health.up();
    }
  }

  /** What is wrong, in a sentence for an administrator; nothing while all is well. */
  Optional<String> problem() {
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
