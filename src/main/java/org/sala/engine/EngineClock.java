package org.sala.engine;

import java.time.Instant;
import java.time.LocalDate;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.sala.language.Days;

/** The one clock of Sala: the engine's, so that dates and timers move together in tests. */
public final class EngineClock {

  private EngineClock() {}

  /** The present moment as the engine sees it. */
  public static Instant now() {
    return ClockUtil.getCurrentTime().toInstant();
  }

  /** Today in Cambodia as the engine sees it. */
  public static LocalDate today() {
    return Days.of(now());
  }
}
