package org.sala.servicelevel;

import java.time.LocalDate;
import java.util.Optional;
import org.sala.engine.EngineClock;
import org.sala.engine.Refusal.Problem;
import org.sala.language.Bilingual;
import org.sala.language.Days;
import org.sala.language.Wording;
import org.springframework.stereotype.Component;

/**
 * Tells about a day that somebody typed: that the office is closed on it, or that it lies so far
 * away that no working days are counted to it and that it is hardly meant.
 */
@Component
public class TypedDates {

  // Less than the ten years after which counting working days gives up.
  private static final int REACH_YEARS = 9;

  private final Holidays holidays;

  TypedDates(Holidays holidays) {
    this.holidays = holidays;
  }

  /** What is wrong with a day on which something is to be done here, or nothing. */
  public Optional<Problem> closed(String field, LocalDate day) {
    return outside(field, day).or(() -> onClosedDay(field, day));
  }

  /** What is wrong with a day on which the office need not be open, or nothing. */
  public Optional<Problem> outside(String field, LocalDate day) {
    var today = Days.of(EngineClock.now());
    if (!day.isBefore(today.minusYears(REACH_YEARS))
        && !day.isAfter(today.plusYears(REACH_YEARS))) {
      return Optional.empty();
    }
    return Optional.of(
        new Problem(field, Wording.of("servicelevel.outside-calendar", day, REACH_YEARS)));
  }

  /** That the office is closed on a day, or nothing. */
  public Optional<Problem> onClosedDay(String field, LocalDate day) {
    var calendar = holidays.calendar();
    if (calendar.isWorkingDay(day)) {
      return Optional.empty();
    }
    var names = calendar.holidaysOn(day);
    var next = calendar.workingDayFrom(day);
    return Optional.of(
        new Problem(
            field,
            Wording.of(
                "servicelevel.closed-day",
                day,
                names.isEmpty()
                    ? Wording.of("servicelevel.weekend")
                    : Bilingual.joined(", ", names.stream().map(Holiday::name).toList()),
                next)));
  }
}
