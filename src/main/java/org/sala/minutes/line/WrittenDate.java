package org.sala.minutes.line;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sala.language.Bilingual;
import org.sala.language.Days;
import org.sala.language.SearchKey;
import org.sala.language.Wording;

/**
 * A day or moment as people write it, in Khmer or Latin digits: 2026-03-05, 5/3/2026 (the day
 * first), 26-Nov-26, Nov 26, 2026, ថ្ងៃទី៥ ខែមីនា ឆ្នាំ២០២៦, ២៦/១១/២៥៦៩, 46352 as a spreadsheet
 * counts; local to Cambodia unless it names a zone.
 *
 * @param at midnight where only a day is told
 * @param how what had to be understood in a certain way; null where it says it plainly
 */
public record WrittenDate(OffsetDateTime at, Bilingual how) {

  private static final String GAP = "\\s*[-/.]\\s*";
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})" + GAP + "(\\d{1,2})" + GAP + "(\\d{1,2})");
  private static final Pattern DAY_FIRST =
      Pattern.compile("(\\d{1,2})" + GAP + "(\\d{1,2})" + GAP + "(\\d{4}|\\d{2})");
  private static final Pattern DIGITS = Pattern.compile("(20\\d{2})([01]\\d)([0-3]\\d)");
  private static final Pattern SERIAL = Pattern.compile("(\\d{5})(?:\\.\\d+)?");
  private static final Pattern NUMBERS =
      Pattern.compile("\\D*(\\d+)(?:\\D+(\\d+))?(?:\\D+(\\d+))?\\D*");
  private static final int FIRST_SERIAL = 36_526; // the year 2000
  private static final int LAST_SERIAL = 73_050; // 2099
  private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

  /**
   * Reads what somebody wrote.
   *
   * @param near a day that it lies near: it tells which century or era is meant
   * @return empty if it cannot be read
   */
  public static Optional<WrittenDate> read(String written, LocalDate near) {
    var text = solar(SearchKey.of(written));
    try {
      var serial = SERIAL.matcher(text);
      if (serial.matches()) {
        return serial(text, serial.group(1));
      }
      var clock = WrittenClock.in(text);
      var how = new ArrayList<Bilingual>();
      return day(clock.rest(), near, how)
          .map(
              day ->
                  new WrittenDate(
                      day.atTime(clock.time()).atZone(clock.zone()).toOffsetDateTime(),
                      how.isEmpty() ? null : Bilingual.joined(" ", how)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Whether somebody wrote a day of the lunar calendar and none of the other. */
  static boolean isLunar(String written) {
    return DateWords.LUNAR.matcher(SearchKey.of(written)).find();
  }

  /** The day, in Cambodia. */
  LocalDate day() {
    return at.atZoneSameInstant(Days.ZONE).toLocalDate();
  }

  // Official papers name the lunar day first, and the other one after it.
  private static String solar(String text) {
    var parts = DateWords.SOLAR.split(text);
    return parts.length > 1 ? parts[parts.length - 1].strip() : text;
  }

  private static Optional<WrittenDate> serial(String text, String days) {
    int number = Integer.parseInt(days);
    if (number < FIRST_SERIAL || number > LAST_SERIAL) {
      return Optional.empty();
    }
    long seconds = Math.round((Double.parseDouble(text) - number) * 86_400 / 60) * 60;
    var local = SERIAL_ZERO.plusDays(number).atStartOfDay().plusSeconds(seconds);
    return Optional.of(
        new WrittenDate(
            local.atZone(Days.ZONE).toOffsetDateTime(),
            Wording.of("minutes.guess.date.serial", Bilingual.ordinal(number))));
  }

  private static Optional<LocalDate> day(String text, LocalDate near, List<Bilingual> how) {
    var month = DateWords.month(text);
    if (month.isPresent()) {
      return inWords(text, month.get(), near, how);
    }
    var plain =
        DateWords.BESIDE.matcher(text).replaceAll(" ").replaceAll("^[\\s,.]+|[\\s,.]+$", "");
    var yearFirst = YEAR_FIRST.matcher(plain);
    if (yearFirst.matches()) {
      return Optional.of(
          day(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3), near, how));
    }
    var digits = DIGITS.matcher(plain);
    if (digits.matches()) {
      return Optional.of(day(digits.group(1), digits.group(2), digits.group(3), near, how));
    }
    var dayFirst = DAY_FIRST.matcher(plain.replaceAll("(?<=\\d)\\s+(?=\\d)", "/"));
    return dayFirst.matches()
        ? Optional.of(dayFirst(dayFirst.group(1), dayFirst.group(2), dayFirst.group(3), near, how))
        : Optional.empty();
  }

  private static LocalDate dayFirst(
      String first, String second, String year, LocalDate near, List<Bilingual> how) {
    int day = Integer.parseInt(first);
    int month = Integer.parseInt(second);
    if (month > 12 && day <= 12) {
      how.add(Wording.of("minutes.guess.date.month-first", Bilingual.ordinal(month)));
      return day(year, first, second, near, how);
    }
    if (day <= 12 && day != month) {
      how.add(Wording.of("minutes.guess.date.day-first"));
    }
    return day(year, second, first, near, how);
  }

  // 26 November 2026; November 26, 2026; 2026 November 26
  private static Optional<LocalDate> inWords(
      String text, DateWords.Found month, LocalDate near, List<Bilingual> how) {
    var all = text.substring(0, month.from()) + " . " + text.substring(month.to());
    var numbers = NUMBERS.matcher(all);
    if (!numbers.matches() || numbers.group(2) == null || numbers.group(3) != null) {
      return Optional.empty();
    }
    var one = numbers.group(1);
    var other = numbers.group(2);
    var year = one.length() == 4 ? one : other;
    var day = one.length() == 4 ? other : one;
    if (day.length() > 2 || year.length() != 4 && year.length() != 2) {
      return Optional.empty();
    }
    return Optional.of(day(year, String.valueOf(month.number()), day, near, how));
  }

  private static LocalDate day(
      String year, String month, String day, LocalDate near, List<Bilingual> how) {
    if (WrittenYear.isBuddhist(year)) {
      how.add(Wording.of("minutes.guess.date.buddhist", Bilingual.ordinal(Integer.parseInt(year))));
    } else if (year.length() == 2) {
      how.add(Wording.of("minutes.guess.date.short-year"));
    }
    return WrittenYear.day(year, Integer.parseInt(month), Integer.parseInt(day), near);
  }
}
