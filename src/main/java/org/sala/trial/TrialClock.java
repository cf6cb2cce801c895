package org.sala.trial;

import java.time.Instant;
import org.sala.engine.EngineClock;
import org.sala.engine.Refusal;
import org.sala.language.Wording;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * The clock of a trial room, which its people set on. It is the clock of the whole process, so it
 * exists where the whole process is a trial.
 */
@Component
@ConditionalOnProperty(TrialSettings.FILES)
class TrialClock {

  /**
   * Sets the clock on; it goes on from there, and what falls due on the way falls due now.
   *
   * @throws Refusal if that would be back
   */
  void setOn(Instant to) {
    if (to.isBefore(EngineClock.now())) {
      throw new Refusal("to", Wording.of("trial.clock-back"));
    }
    EngineClock.goOnFrom(to);
  }
}
