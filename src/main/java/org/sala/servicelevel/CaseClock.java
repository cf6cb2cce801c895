package org.sala.servicelevel;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Stops the clock of a request while somebody outside is awaited, and starts it again (R24). */
@Component
public class CaseClock {

  private static final String PAUSE = "PAUSE";

  private final Pauses pauses;
  private final Deadlines deadlines;

  CaseClock(Pauses pauses, Deadlines deadlines) {
    this.pauses = pauses;
    this.deadlines = deadlines;
  }

  /** Stops the clock; it runs again on {@link #resume}, at the latest on the expected day. */
  public void pause(String number, Instant expectedUntil) {
    pauses.begin(number, expectedUntil);
    deadlines.recompute(List.of(number), PAUSE);
  }

  /**
   * Starts the clock again; the days of the pause do not count.
   *
   * @return whether it stood still
   */
  public boolean resume(String number) {
    var stood = pauses.end(number);
    if (stood) {
      deadlines.recompute(List.of(number), PAUSE);
    }
    return stood;
  }
}
