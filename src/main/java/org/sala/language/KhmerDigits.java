package org.sala.language;

/** The two ways between Khmer and Latin digits; everything else in a text stays as it is. */
public final class KhmerDigits {

  private static final char KHMER_ZERO = '\u17E0';

  private KhmerDigits() {}

  /** The text with its digits as computers count with them; null for null. */
  public static String toLatin(String text) {
    return shifted(text, KHMER_ZERO, '0');
  }

  /** The text with its digits as Khmer sentences have them; null for null. */
  public static String toKhmer(String text) {
    return shifted(text, '0', KHMER_ZERO);
  }

  private static String shifted(String text, char from, char to) {
    if (text == null) {
      return null;
    }
    var digits = new StringBuilder(text);
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(i) - from;
      if (digit >= 0 && digit <= 9) {
        digits.setCharAt(i, (char) (to + digit));
      }
    }
    return digits.toString();
  }
}
