package org.sala.servicelevel;

import java.time.Instant;
import java.time.LocalDate;

/** A day as people write it, in both languages (R28). */
public final class DayWords {

  private DayWords() {}

  /** For example "18 December 2026". */
  public static String en(LocalDate day) {
    return EnglishExplanation.date(day);
  }

  /** The same in Khmer, with Khmer digits, beginning with the word for day. */
  public static String km(LocalDate day) {
    return KhmerExplanation.date(day);
  }

  /** A number in Khmer digits. */
  public static String km(int number) {
    return KhmerExplanation.digits(number);
  }

  /** The day in Cambodia on which a moment falls. */
  public static LocalDate dayOf(Instant moment) {
    return LocalDate.ofInstant(moment, OfficeHours.ZONE);
  }
}
