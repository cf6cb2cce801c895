package org.sala.servicelevel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.sala.language.KhmerDigits;

/**
 * A day as a sentence has it: {@code 18 December 2026} in English, with Khmer digits and the name
 * of the month in Khmer. Month names and digits are written here and not taken from the JDK,
 * because its Khmer patterns differ between versions. Moments are days in Cambodia.
 */
public final class DayWords {

  private static final DateTimeFormatter ENGLISH =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private static final List<String> MONTHS =
      List.of(
          "មករា",
          "កុម្ភៈ",
          "មីនា",
          "មេសា",
          "ឧសភា",
          "មិថុនា",
          "កក្កដា",
          "សីហា",
          "កញ្ញា",
          "តុលា",
          "វិច្ឆិកា",
          "ធ្នូ");

  private DayWords() {}

  /** For example {@code 18 December 2026}. */
  public static String en(LocalDate day) {
    return ENGLISH.format(day);
  }

  /** The day of a moment in English. */
  public static String en(Instant moment) {
    return en(dayOf(moment));
  }

  /** For example {@code ថ្ងៃទី១៨ ខែធ្នូ ឆ្នាំ២០២៦}. */
  public static String km(LocalDate day) {
    return "ថ្ងៃទី%s ខែ%s ឆ្នាំ%s"
        .formatted(km(day.getDayOfMonth()), monthKm(day), km(day.getYear()));
  }

  /** The day of a moment in Khmer. */
  public static String km(Instant moment) {
    return km(dayOf(moment));
  }

  /** A whole number with Khmer digits. */
  public static String km(long number) {
    return KhmerDigits.toKhmer(Long.toString(number));
  }

  /** The name of the month in Khmer. */
  static String monthKm(LocalDate day) {
    return MONTHS.get(day.getMonthValue() - 1);
  }

  /** The day in Cambodia on which a moment falls. */
  public static LocalDate dayOf(Instant moment) {
    return LocalDate.ofInstant(moment, OfficeHours.ZONE);
  }
}
