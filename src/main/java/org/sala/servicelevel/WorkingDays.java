package org.sala.servicelevel;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** Which days the hall works: Monday to Friday less public holidays. */
final class WorkingDays {

  // Far beyond any service level; reached only by a mistyped number or a year full of holidays.
  private static final int LIMIT_YEARS = 10;

  // A list for each date, because Labour Day and Visak Bochea can fall on one day.
  private final Map<LocalDate, List<Holiday>> holidays = new HashMap<>();

  WorkingDays(Collection<Holiday> holidays) {
    for (Holiday holiday : new LinkedHashSet<>(holidays)) {
      this.holidays.computeIfAbsent(holiday.date(), date -> new ArrayList<>()).add(holiday);
    }
  }

  boolean contains(LocalDate day) {
    return isWeekday(day) && !holidays.containsKey(day);
  }

  /** The holidays that would have been a working day; none on a weekend, which is free anyway. */
  List<Holiday> holidaysSkippedOn(LocalDate day) {
    return isWeekday(day) ? holidays.getOrDefault(day, List.of()) : List.of();
  }

  /** The day after, unless that is too far from the start to be meant. */
  LocalDate dayAfter(LocalDate day, LocalDate start) {
    if (!day.isBefore(start.plusYears(LIMIT_YEARS))) {
      throw new IllegalStateException(
          "Counting working days from %s passed %d years: ".formatted(start, LIMIT_YEARS)
              + "check the number of days and the list of holidays.");
    }
    return day.plusDays(1);
  }

  private static boolean isWeekday(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
  }
}
