package org.sala.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.sala.language.Days;

/** The one clock of Sala: the engine's, so that dates and timers move together in tests. */
public final class EngineClock {

  private EngineClock() {}

  /** The present moment as the engine sees it. */
  public static Instant now() {
    return ClockUtil.getCurrentTime().toInstant();
  }

  /** The present moment by the clock of the computer, wherever a trial or a test has set Sala's. */
  static Instant ofTheComputer() {
    return new Date().toInstant();
  }

  /**
   * Sets the clock, which goes on from there. It is the clock of the whole process: for a trial
   * room, where the whole process is a trial.
   */
  public static void goOnFrom(Instant moment) {
    ClockUtil.offset(moment.toEpochMilli() - ClockUtil.resetClock().getTime());
  }

  /** Today in Cambodia as the engine sees it. */
  public static LocalDate today() {
    return Days.of(now());
  }
}
