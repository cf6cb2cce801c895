package org.sala.servicelevel;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.sala.language.DayWords;

/** Says in English how a due date was counted. */
final class EnglishExplanation {

  private static final DateTimeFormatter DAY_AND_MONTH =
      DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);

  private EnglishExplanation() {}

  static String of(DueDate due) {
    StringBuilder text = new StringBuilder();
    text.append(workingDays(due.workingDays())).append(" from ").append(date(due.countedFrom()));
    if (!due.skipped().isEmpty()) {
      text.append("; skipped ");
      text.append(
          HolidayRange.of(due.skipped()).stream()
              .map(range -> dates(range) + " " + range.nameEn())
              .collect(joining(", ")));
    }
    if (due.pausedDays() > 0) {
      text.append("; paused ").append(workingDays(due.pausedDays()));
      text.append(" waiting for the requester");
    }
    return text.toString();
  }

  private static String workingDays(int days) {
    return days == 1 ? "1 working day" : days + " working days";
  }

  private static String dates(HolidayRange range) {
    if (range.isOneDay()) {
      return date(range.first());
    }
    if (range.isInOneMonth()) {
      return range.first().getDayOfMonth() + "-" + date(range.last());
    }
    if (range.isInOneYear()) {
      return DAY_AND_MONTH.format(range.first()) + " - " + date(range.last());
    }
    return date(range.first()) + " - " + date(range.last());
  }

  private static String date(LocalDate date) {
    return DayWords.en(date);
  }
}
