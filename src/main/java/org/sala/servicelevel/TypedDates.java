package org.sala.servicelevel;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sala.engine.EngineClock;
import org.sala.engine.Refusal.Problem;
import org.sala.language.DayWords;
import org.sala.language.Days;
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
        new Problem(
            field,
            "%s lies outside the calendar, which reaches %d years from today. Correct the date."
                .formatted(DayWords.en(day), REACH_YEARS),
            "%s នៅក្រៅប្រតិទិន ដែលគិតបានតែ %s ឆ្នាំពីថ្ងៃនេះ។ សូមកែកាលបរិច្ឆេទ។"
                .formatted(DayWords.km(day), DayWords.km(REACH_YEARS))));
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
            "The office is closed on %s (%s). The next working day is %s."
                .formatted(
                    DayWords.en(day),
                    names.isEmpty()
                        ? "weekend"
                        : names.stream().map(Holiday::nameEn).collect(Collectors.joining(", ")),
                    DayWords.en(next)),
            "ការិយាល័យបិទនៅ%s (%s)។ ថ្ងៃធ្វើការបន្ទាប់គឺ%s។"
                .formatted(
                    DayWords.km(day),
                    names.isEmpty()
                        ? "ចុងសប្តាហ៍"
                        : names.stream().map(Holiday::nameKm).collect(Collectors.joining(", ")),
                    DayWords.km(next))));
  }
}
