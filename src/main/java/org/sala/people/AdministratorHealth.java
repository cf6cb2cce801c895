package org.sala.people;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** Down while there is no administrator: see {@link Administrator}. */
@Component
class AdministratorHealth implements HealthIndicator {

  private final Administrator administrator;

  AdministratorHealth(Administrator administrator) {
    this.administrator = administrator;
  }

  @Override
  public Health health() {
    return administrator.exists()
        ? Health.up().build()
        : Health.down().withDetail("problem", "The group camunda-admin has no member.").build();
  }
}
