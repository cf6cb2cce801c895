package org.sala.paper;

import org.sala.language.Language;
import org.sala.language.Wording;

/**
 * The number of an outgoing paper: its place in the series of an office and a year.
 *
 * @param number 0 for a draft, which shows dots in its place
 */
public record PaperNumber(String office, int year, int number) {

  private static final int CENTURY = 100;

  /** As it stands on the paper, with the digits of its language. */
  public String in(Language language) {
    return Wording.in(
        language,
        "paper.number",
        number == 0 ? "……" : digits("%04d".formatted(number), language),
        digits("%02d".formatted(year % CENTURY), language),
        office);
  }

  private static String digits(String digits, Language language) {
    return language == Language.KM ? org.sala.language.KhmerDigits.toKhmer(digits) : digits;
  }
}
