package org.sala.minutes.line;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The year of a written date: four digits, two, or a year of the Buddhist era. That is 543 years
 * ahead, and in Cambodia 544 from the festival of Visak in spring on; which one is meant shows by
 * the day it must lie near.
 */
final class WrittenYear {

  private static final int BUDDHIST = 2_400;
  private static final int AHEAD = 543;

  private WrittenYear() {}

  static boolean isBuddhist(String year) {
    return year.length() == 4 && Integer.parseInt(year) >= BUDDHIST;
  }

  /**
   * A day in a year as it is written.
   *
   * @param near a day that it lies near
   * @throws DateTimeException if there is no such day
   */
  static LocalDate day(String year, int month, int day, LocalDate near) {
    var days =
        candidates(Integer.parseInt(year), year.length())
            .filter(each -> isDay(each, month, day))
            .mapToObj(each -> LocalDate.of(each, month, day));
    return days.min(Comparator.comparingLong(each -> Math.abs(ChronoUnit.DAYS.between(each, near))))
        .orElseThrow(() -> new DateTimeException("no such day"));
  }

  private static IntStream candidates(int year, int digits) {
    if (digits == 2) {
      return IntStream.of(2_000 + year, 2_500 + year - AHEAD, 2_500 + year - AHEAD - 1);
    }
    return year < BUDDHIST ? IntStream.of(year) : IntStream.of(year - AHEAD, year - AHEAD - 1);
  }

  private static boolean isDay(int year, int month, int day) {
    try {
      return LocalDate.of(year, month, day) != null;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
