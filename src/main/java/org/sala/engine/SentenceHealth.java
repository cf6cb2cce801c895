package org.sala.engine;

import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;

/**
 * A part of health that is down while a sentence says what is wrong. Whether the database answers
 * in time is for another part to say: this one waits a moment and is then not known.
 */
public abstract class SentenceHealth extends AbstractHealthIndicator {

  private static final Duration PATIENCE = Duration.ofMillis(200);

  private final TimelyAnswer<Optional<String>> asked;

  /**
   * Prepares the part.
   *
   * @param name of the thread that asks
   */
  protected SentenceHealth(String name) {
    this.asked = new TimelyAnswer<>(name, this::problem);
  }

  /** What is wrong, in a sentence for an administrator; nothing while all is well. */
  protected abstract Optional<String> problem();

  @Override
  protected final void doHealthCheck(Health.Builder health) throws InterruptedException {
    var answer = asked.within(PATIENCE);
    if (answer.isEmpty()) {
      health.unknown();
    } else if (answer.get().isPresent()) {
      health.down().withDetail("problem", answer.get().get());
    } else {
      health.up();
    }
  }
}
