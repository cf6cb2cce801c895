package org.sala.models;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import org.sala.engine.EngineClock;
import org.sala.engine.Refusal;
import org.sala.language.Days;
import org.sala.language.Wording;

/**
 * Days of which it is told how a process ran.
 *
 * @param from first day
 * @param to last day
 */
record HeatPeriod(LocalDate from, LocalDate to) {

  /**
   * The days that somebody wishes, or the last twelve months.
   *
   * @param from null for a year before the last day
   * @param to null for today
   * @throws Refusal if the last is before the first
   */
  static HeatPeriod of(LocalDate from, LocalDate to) {
    var last = to == null ? EngineClock.today() : to;
    var first = from == null ? last.minusYears(1) : from;
    if (last.isBefore(first)) {
      throw new Refusal("to", Wording.of("models.heat.ends-before"));
    }
    return new HeatPeriod(first, last);
  }

  Date begins() {
    return Date.from(start(from));
  }

  Date ends() {
    return Date.from(start(to.plusDays(1)).minusMillis(1));
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(Days.ZONE).toInstant();
  }
}
