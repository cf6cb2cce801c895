package org.sala.servicelevel;

import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sala.engine.Refusal.Problem;
import org.springframework.stereotype.Component;

/**
 * Tells about a day that somebody typed: that the office is closed on it, or that it lies outside
 * the years whose holidays are known, so that nobody can say whether it is.
 */
@Component
public class TypedDates {

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
    var known = holidays.years();
    if (known.contains(Year.from(day))) {
      return Optional.empty();
    }
    var years = known.first() + "-" + known.last();
    return Optional.of(
        new Problem(
            field,
            "%s lies outside the calendar: public holidays are known for %s. Correct the date, or ask an administrator to enter the holidays of that year."
                .formatted(DayWords.en(day), years),
            "%s នៅក្រៅប្រតិទិន៖ ស្គាល់ថ្ងៃឈប់សម្រាកសម្រាប់ឆ្នាំ %s ដល់ %s ប៉ុណ្ណោះ។ សូមកែកាលបរិច្ឆេទ ឬស្នើអ្នកគ្រប់គ្រងឱ្យបញ្ចូលថ្ងៃឈប់សម្រាកនៃឆ្នាំនោះ។"
                .formatted(
                    DayWords.km(day),
                    DayWords.km(known.first().getValue()),
                    DayWords.km(known.last().getValue()))));
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
