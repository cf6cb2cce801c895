package org.sala.operations;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.sala.casefile.StuckSteps;
import org.sala.engine.TimelyAnswer;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.stereotype.Component;

/**
 * Shows how many steps of cases fail, as a detail of health and as the metric {@code
 * sala.stuck.steps}. A stuck case is no reason to take a node out of service: health stays up.
 */
@Component
public class StuckCasesHealth extends AbstractHealthIndicator {

  private static final Duration PATIENCE = Duration.ofMillis(100);

  private final TimelyAnswer<Long> steps;

  StuckCasesHealth(StuckSteps stuck, MeterRegistry metrics) {
    this.steps = new TimelyAnswer<>("health of cases", stuck::count);
    Gauge.builder("sala.stuck.steps", stuck, StuckSteps::count)
        .description("Steps of cases that Sala does itself and that fail")
        .register(metrics);
  }

  @Override
  protected void doHealthCheck(Health.Builder health) throws InterruptedException {
    health
        .up()
        .withDetail("stuckSteps", steps.within(PATIENCE).map(Object.class::cast).orElse("?"));
  }
}
