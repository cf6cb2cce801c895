package org.sala.language;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Folds what people type in different ways for the same words into one text, for search and
 * comparison: invisible joiners, the order of Khmer marks (Unicode Technical Note 61), coeng-da and
 * coeng-ta, Khmer and Latin digits, case, diacritics and spaces (DOMAIN 5.3).
 */
public final class SearchKey {

  private static final Pattern DIACRITICS = Pattern.compile("[\\u0300-\\u036F]");
  private static final Pattern BEFORE_REPETITION = Pattern.compile("\\s+(?=ៗ)");
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Zs}]+");
  private static final char COENG = '\u17D2';
  private static final char COENG_RO = '\u179A';
  private static final String LETTERS = "bcdfghjklmnpqrstvwxz";

  private SearchKey() {}

  /** The folded text, readable; empty for null. */
  public static String of(String text) {
    if (text == null) {
      return "";
    }
    var plain = VisibleText.withoutUndrawn(Normalizer.normalize(text, Normalizer.Form.NFD));
    plain = DIACRITICS.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
    plain = Normalizer.normalize(KhmerDigits.toLatin(plain), Normalizer.Form.NFC);
    var ordered = ordered(plain).replace("្ដ", "្ត").replace("េី", "ើ").replace("េា", "ោ");
    return SPACES
        .matcher(BEFORE_REPETITION.matcher(ordered).replaceAll(""))
        .replaceAll(" ")
        .strip();
  }

  /**
   * The folded text as the database keeps it: each Khmer character as a consonant and a digit.
   * PostgreSQL's trigrams skip what the locale of the database does not take for a letter, and few
   * locales know Khmer.
   */
  public static String indexed(String... texts) {
    var key = new StringBuilder();
    for (var character : of(String.join(" ", nonNull(texts))).toCharArray()) {
      if (character >= '\u1780' && character <= '\u17FF') {
        int place = character - '\u1780';
        key.append(LETTERS.charAt(place / 10)).append(place % 10);
      } else {
        key.append(character);
      }
    }
    return key.toString();
  }

  private static List<String> nonNull(String... texts) {
    var all = new ArrayList<String>();
    for (var text : texts) {
      all.add(text == null ? "" : text);
    }
    return all;
  }

  // The marks after a base letter are seen the same in any order; here they get one order.
  private static String ordered(String text) {
    var result = new StringBuilder(text.length());
    var marks = new ArrayList<String>();
    for (int i = 0; i < text.length(); i++) {
      var character = text.charAt(i);
      if (character == COENG && i + 1 < text.length()) {
        marks.add(text.substring(i, i + 2));
        i++;
      } else if (rank(character) > 0) {
        marks.add(String.valueOf(character));
      } else {
        flush(marks, result);
        result.append(character);
      }
    }
    flush(marks, result);
    return result.toString();
  }

  private static void flush(List<String> marks, StringBuilder into) {
    marks.sort(Comparator.comparingInt(mark -> rank(mark.charAt(0)) + (isRo(mark) ? 1 : 0)));
    marks.forEach(into::append);
    marks.clear();
  }

  private static boolean isRo(String mark) {
    return mark.length() == 2 && mark.charAt(1) == COENG_RO;
  }

  private static int rank(char mark) {
    return switch (mark) {
      case '\u17CC' -> 10; // robat
      case COENG -> 20; // with its letter; coeng-ro last
      case '\u17C9', '\u17CA' -> 30; // shifters
      case '\u17BE', '\u17BF', '\u17C0', '\u17C1', '\u17C2', '\u17C3', '\u17C4', '\u17C5' -> 40;
      case '\u17BB', '\u17BC', '\u17BD' -> 50; // below
      case '\u17B7', '\u17B8', '\u17B9', '\u17BA' -> 60; // above
      case '\u17B6' -> 70;
      case '\u17C6', '\u17CB', '\u17CD', '\u17CE', '\u17CF', '\u17D0', '\u17D1', '\u17DD' -> 80;
      case '\u17C7', '\u17C8' -> 90;
      default -> 0;
    };
  }
}
