package org.sala.people;

import java.time.Duration;
import org.sala.engine.TimelyAnswer;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.stereotype.Component;

/**
 * Down while there is no administrator (see {@link Administrator}), or while the database does not
 * say so in time.
 */
@Component
class AdministratorHealth extends AbstractHealthIndicator {

  private static final Duration PATIENCE = Duration.ofMillis(1_200);

  private final TimelyAnswer<Boolean> exists;

  AdministratorHealth(Administrator administrator) {
    this.exists = new TimelyAnswer<>("health of accounts", administrator::exists);
  }

  @Override
  protected void doHealthCheck(Health.Builder health) throws InterruptedException {
    var answer = exists.within(PATIENCE);
    if (answer.isEmpty()) {
      health.down().withDetail("problem", "The database does not answer.");
    } else if (answer.get()) {
      health.up();
    } else {
      health.down().withDetail("problem", "The group camunda-admin has no member.");
    }
  }
}
