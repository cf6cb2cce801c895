package org.sala.people;

import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.stereotype.Component;

/** Down while there is no administrator: see {@link Administrator}. */
@Component
class AdministratorHealth extends AbstractHealthIndicator {

  private final Administrator administrator;

  AdministratorHealth(Administrator administrator) {
    this.administrator = administrator;
  }

  @Override
  protected void doHealthCheck(Health.Builder health) {
    if (administrator.exists()) {
      health.up();
    } else {
      health.down().withDetail("problem", "The group camunda-admin has no member.");
    }
  }
}
