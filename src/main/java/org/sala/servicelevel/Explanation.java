package org.sala.servicelevel;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import org.sala.language.Language;
import org.sala.language.Wording;

/** Says how a due date was counted: from which day, what was skipped, how long the clock stood. */
final class Explanation {

  private Explanation() {}

  static String of(DueDate due, Language language) {
    var skipped = HolidayRange.of(due.skipped());
    return Wording.in(
        language,
        "servicelevel.counted",
        due.workingDays(),
        due.countedFrom(),
        skipped.size(),
        skipped.stream()
            .map(range -> days(range, language) + " " + range.name().in(language))
            .collect(joining(", ")),
        due.pausedDays());
  }

  private static String days(HolidayRange range, Language language) {
    var first = range.first();
    var last = range.last();
    if (range.isOneDay()) {
      return language.day(last);
    }
    if (range.isInOneMonth()) {
      return Wording.in(
          language,
          "servicelevel.days-of-month",
          first.getDayOfMonth(),
          last.getDayOfMonth(),
          month(last, language),
          language.year(last.getYear()));
    }
    if (range.isInOneYear()) {
      return Wording.in(
          language,
          "servicelevel.days-of-year",
          first.getDayOfMonth(),
          month(first, language),
          last);
    }
    return Wording.in(language, "servicelevel.days", first, last);
  }

  private static String month(LocalDate day, Language language) {
    return Wording.in(language, "language.month." + day.getMonthValue());
  }
}
