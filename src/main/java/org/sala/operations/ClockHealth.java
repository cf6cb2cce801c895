package org.sala.operations;

import java.util.Optional;
import org.sala.engine.NodeClock;
import org.sala.engine.SentenceHealth;
import org.springframework.stereotype.Component;

/** The part "clock" of health: down while {@link NodeClock} says that something is wrong. */
@Component("clockHealthIndicator")
class ClockHealth extends SentenceHealth {

  private final NodeClock clock;

  ClockHealth(NodeClock clock) {
    super("health of the clock");
    this.clock = clock;
  }

  @Override
  protected Optional<String> problem() {
    return clock.problem();
  }
}
