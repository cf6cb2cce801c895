package org.sala.operations;

import java.time.Duration;
import org.sala.casefile.StuckSteps;
import org.sala.engine.TimelyAnswer;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.stereotype.Component;

/**
 * Shows how many steps of cases fail, as a detail of health. A stuck case is no reason to take a
 * node out of service: health stays up.
 */
@Component
public class StuckCasesHealth extends AbstractHealthIndicator {

  private static final Duration PATIENCE = Duration.ofMillis(100);

  private final TimelyAnswer<Long> steps;

  StuckCasesHealth(StuckSteps stuck) {
    this.steps = new TimelyAnswer<>("health of cases", stuck::count);
  }

  @Override
  protected void doHealthCheck(Health.Builder health) throws InterruptedException {
    health
        .up()
        .withDetail("stuckSteps", steps.within(PATIENCE).map(Object.class::cast).orElse("?"));
  }
}
