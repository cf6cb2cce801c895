package org.sala.minutes.line;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A word of Latin letters without the ending of its plural, and a long one without that of a verb:
 * "encroached" is "encroach", but a landing is no land.
 */
final class LatinStem {

  static final Pattern WORD = Pattern.compile("[a-z]+(?:'[a-z]+)*");
  private static final int LONG = 6;

  private LatinStem() {}

  /** The stems of the words of a text. */
  static List<String> in(String folded) {
    return WORD.matcher(folded).results().map(word -> of(word.group())).toList();
  }

  static String of(String word) {
    var bare = singular(word.replaceAll("'s?$", "").replace("'", ""));
    var stem = without("ing", without("ed", bare));
    return stem.length() >= LONG ? without("e", stem) : bare;
  }

  private static String singular(String word) {
    if (word.endsWith("ies") && word.length() > 4) {
      return word.substring(0, word.length() - 3) + "y";
    }
    if (word.matches(".{2,}(s|x|z|ch|sh)es")) {
      return word.substring(0, word.length() - 2);
    }
    return word.matches(".{2,}[^su]s") ? word.substring(0, word.length() - 1) : word;
  }

  private static String without(String ending, String word) {
    return word.endsWith(ending) ? word.substring(0, word.length() - ending.length()) : word;
  }
}
