package org.sala.language;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A day as a sentence has it: {@code 18 December 2026} in English, with Khmer digits and the name
 * of the month in Khmer. Khmer days are written with our own words and not the JDK's, because its
 * patterns differ between versions. Moments are days in Cambodia.
 */
public final class DayWords {

  private static final DateTimeFormatter ENGLISH =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private DayWords() {}

  /** For example {@code 18 December 2026}. */
  public static String en(LocalDate day) {
    return ENGLISH.format(day);
  }

  /** The day of a moment in English. */
  public static String en(Instant moment) {
    return en(Days.of(moment));
  }

  /** For example the eighteenth, month of December, year 2026, in Khmer with Khmer digits. */
  public static String km(LocalDate day) {
    return Wording.in(
        Language.KM, "language.day", day.getDayOfMonth(), month(day), km(day.getYear()));
  }

  /** The day of a moment in Khmer. */
  public static String km(Instant moment) {
    return km(Days.of(moment));
  }

  /** A whole number with Khmer digits. */
  public static String km(long number) {
    return Language.KM.number(number);
  }

  /** The name of the month in Khmer. */
  private static String month(LocalDate day) {
    return Wording.in(Language.KM, "language.month." + day.getMonthValue());
  }
}
