package org.sala.operations;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.sala.casefile.StuckSteps;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Shows how many steps of cases fail, as a detail of health and as the metric {@code
 * sala.stuck.steps}. A stuck case is no reason to take a node out of service: health stays up.
 */
@Component
public class StuckCasesHealth implements HealthIndicator {

  private final StuckSteps stuck;

  StuckCasesHealth(StuckSteps stuck, MeterRegistry metrics) {
    this.stuck = stuck;
    Gauge.builder("sala.stuck.steps", stuck, StuckSteps::count)
        .description("Steps of cases that Sala does itself and that fail")
        .register(metrics);
  }

  @Override
  public Health health() {
    return Health.up().withDetail("stuckSteps", stuck.count()).build();
  }
}
