package org.sala.request;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Shows how many steps of cases fail, as a detail of health and as the metric {@code
 * sala.stuck.steps}. A stuck case is no reason to take a node out of service: health stays up.
 */
@Component
class StuckCasesHealth implements HealthIndicator {

  private final StuckCases stuck;

  StuckCasesHealth(StuckCases stuck, MeterRegistry metrics) {
    this.stuck = stuck;
    Gauge.builder("sala.stuck.steps", stuck, StuckCases::count)
        .description("Steps of cases that Sala does itself and that fail")
        .register(metrics);
  }

  @Override
  public Health health() {
    return Health.up().withDetail("stuckSteps", stuck.count()).build();
  }
}
