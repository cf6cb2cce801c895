package org.sala.operations;

import java.time.Duration;
import java.util.Optional;
import org.sala.engine.NodeClock;
import org.sala.engine.TimelyAnswer;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.stereotype.Component;

/** The part "clock" of health: down while {@link NodeClock} says that something is wrong. */
@Component("clockHealthIndicator")
class ClockHealth extends AbstractHealthIndicator {

  private static final Duration PATIENCE = Duration.ofMillis(200);

  private final TimelyAnswer<Optional<String>> problem;

  ClockHealth(NodeClock clock) {
    this.problem = new TimelyAnswer<>("health of the clock", clock::problem);
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
}
