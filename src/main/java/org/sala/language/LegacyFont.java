package org.sala.language;

import java.util.regex.Pattern;

/**
 * Tells Khmer that was typed for an old font (Limon, ABC and their like): Latin letters and signs
 * stand for Khmer ones, so that capitals and signs stand within the words as in no language.
 */
public final class LegacyFont {

  private static final Pattern ADDRESS = Pattern.compile("\\S*(?:://|@|www\\.)\\S*");
  private static final Pattern CAPITAL_WITHIN = Pattern.compile("(?<=\\p{Ll})\\p{Lu}");
  private static final Pattern SIGN_WITHIN =
      Pattern.compile(
          "(?<=\\p{L})[;:)(\\[\\]{}<>=+&|\\\\*^~\"#%$!?@\u00A1-\u00BF\u00D7\u00F7]+(?=\\p{L})");
  private static final Pattern SIGN = Pattern.compile("[\u00A1-\u00BF\u00D7\u00F7]");
  private static final Pattern ACCENT = Pattern.compile("[\u00C0-\u00FF]");
  private static final Pattern KHMER = Pattern.compile("\\p{IsKhmer}");
  private static final int LONG_ENOUGH = 5;

  private LegacyFont() {}

  /** Whether most of a text is written so. */
  public static boolean isIn(String text) {
    if (KHMER.matcher(text).find()) {
      return false;
    }
    int odd = 0;
    int all = 0;
    for (var word : ADDRESS.matcher(text).replaceAll(" ").split("\\s+")) {
      if (word.length() >= LONG_ENOUGH) {
        all += word.length();
        odd += isOdd(word) ? word.length() : 0;
      }
    }
    return odd > 0 && odd * 2 > all;
  }

  private static boolean isOdd(String word) {
    var capitals = CAPITAL_WITHIN.matcher(word).results().count();
    var signs = SIGN_WITHIN.matcher(word).results().count();
    var strange = SIGN.matcher(word).results().count();
    var accents = ACCENT.matcher(word).results().count();
    return capitals > 0 && capitals + signs + strange + accents >= 2 || strange >= 2;
  }
}
