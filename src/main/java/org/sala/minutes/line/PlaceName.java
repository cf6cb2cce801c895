package org.sala.minutes.line;

import java.util.regex.Pattern;
import org.sala.language.SearchKey;

/** How names of places are compared. */
final class PlaceName {

  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final Pattern SHORTENED =
      Pattern.compile("\\bk(?:g|p|ompg|ampg|\\.)\\.?\\s*(?=[a-z])");
  private static final String[][] SPELLINGS = {
    {"kompong", "kampong"},
    {"kampung", "kampong"},
    {"eu", "u"},
    {"ue", "u"},
    {"oe", "u"},
    {"oeu", "u"},
    {"ou", "u"},
    {"oo", "u"},
    {"ae", "e"},
    {"ea", "e"},
    {"ie", "i"},
    {"ey", "i"},
    {"ei", "i"},
    {"ph", "p"},
    {"th", "t"},
    {"kh", "k"},
    {"w", "v"},
    {"y", "i"}
  };

  private PlaceName() {}

  /** The name without the word for its kind, spaces and differences of spelling. */
  static String key(String name) {
    var folded = SearchKey.of(name);
    var bare = SHORTENED.matcher(PlaceKinds.without(folded)).replaceAll("kampong ");
    var letters = NO_LETTER.matcher(bare).replaceAll("");
    if (isKhmer(letters)) {
      return withShortVowels(letters);
    }
    for (var spelling : SPELLINGS) {
      letters = letters.replace(spelling[0], spelling[1]);
    }
    return letters.replaceAll("(.)\\1", "$1");
  }

  // Long and short i, eu and u are taken for each other in names.
  private static String withShortVowels(String khmer) {
    return khmer
        .replace('\u17B8', '\u17B7')
        .replace('\u17BA', '\u17B9')
        .replace('\u17BC', '\u17BB');
  }

  static boolean isKhmer(String text) {
    return text.codePoints()
        .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.KHMER);
  }

  /** How many letters may differ: none in a short name. */
  static int tolerance(String key) {
    return isKhmer(key) ? key.length() / 9 : key.length() / 5;
  }

  /** Letters to insert, delete or replace (Levenshtein), or more than the limit. */
  static int distance(String one, String other, int limit) {
    if (Math.abs(one.length() - other.length()) > limit) {
      return limit + 1;
    }
    var row = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[other.length()];
  }
}
