package org.sala.servicelevel;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.sala.language.Days;

/**
 * A time during which the clock of a request stood still because the hall waited for the requester
 * (R24). The day on which a pause begins still counts, the day on which it ends does not, so a
 * pause within one day costs nothing.
 *
 * @param from when the clock stopped, never null
 * @param until when it ran again, never null and not before {@code from}
 */
public record Pause(Instant from, Instant until) {

  /**
   * Checks that the pause ends after it begins.
   *
   * @throws IllegalArgumentException if it ends before it begins
   * @throws NullPointerException if one of the two is null
   */
  public Pause {
    Objects.requireNonNull(from, "A pause needs a beginning.");
    Objects.requireNonNull(until, "A pause needs an end; for a clock that still stands use now.");
    if (until.isBefore(from)) {
      throw new IllegalArgumentException(
          "The pause ends at %s, before it begins at %s.".formatted(until, from));
    }
  }

  boolean stops(LocalDate day) {
    return day.isAfter(localDate(from)) && !day.isAfter(localDate(until));
  }

  private static LocalDate localDate(Instant instant) {
    return Days.of(instant);
  }
}
