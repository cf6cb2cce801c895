package org.sala.operations;

import org.sala.engine.RestoredDatabase;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.stereotype.Component;

/** Down while Sala stands on a restored or copied database that nobody has released. */
@Component("restoreHealthIndicator")
class RestoreHealth extends AbstractHealthIndicator {

  private final RestoredDatabase database;

  RestoreHealth(RestoredDatabase database) {
    this.database = database;
  }

  @Override
  protected void doHealthCheck(Health.Builder health) {
    if (database.isStillHeld()) {
      health
          .down()
          .withDetail(
              "problem",
              "This database was restored or copied, and nobody has released it: no timers run. An administrator does so on the page /admin/.");
    } else {
      health.up();
    }
  }
}
