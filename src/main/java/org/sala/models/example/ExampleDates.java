package org.sala.models.example;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sala.language.Days;
import org.sala.servicelevel.WorkingCalendar;

/** The day to which a number of working days in a table leads. */
final class ExampleDates {

  private static final String WHOLE = "requestDays";
  private static final String REMINDER = "reminderDaysBefore";
  private static final Set<String> AFTER_DUE = Set.of("deputyGovernorAfter", "governorAfter");

  private ExampleDates() {}

  /**
   * Counts as the product does: from the moment given on; a reminder of a request back from its due
   * date, the ladder on from there (R02, R24); what lies before a day of its own back from that.
   *
   * @param given what the tables give, by the names of the columns
   * @param from from when it is counted, or the day before which it lies
   */
  static LocalDate day(
      WorkingCalendar calendar, Map<String, Object> given, String key, Instant from) {
    int days = ((Number) given.get(key)).intValue();
    if (given.get(WHOLE) instanceof Number whole && key.equals(REMINDER)) {
      return after(calendar, from, Math.max(1, whole.intValue() - days));
    }
    if (given.get(WHOLE) instanceof Number whole && AFTER_DUE.contains(key)) {
      return after(calendar, from, whole.intValue() + days);
    }
    return key.endsWith("DaysBefore")
        ? Days.of(calendar.openingBefore(Days.of(from), days))
        : after(calendar, from, days);
  }

  private static LocalDate after(WorkingCalendar calendar, Instant from, int days) {
    return Days.of(calendar.dueAfter(from, days, List.of()).at());
  }
}
