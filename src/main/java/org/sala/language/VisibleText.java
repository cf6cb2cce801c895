package org.sala.language;

import java.util.Set;

/**
 * The one place that decides whether somebody wrote something: a text holds at least one letter,
 * digit or symbol that can be seen. Spaces of every kind, joiners, marks without a letter and
 * punctuation alone are no text.
 */
public final class VisibleText {

  // Unicode calls these letters and symbols, but nobody sees them: the Hangul fillers, the empty
  // Braille cell, the null note head, the place of an object that is not there.
  private static final Set<Integer> UNSEEN =
      Set.of(0x115F, 0x1160, 0x3164, 0xFFA0, 0x2800, 0x1D159, 0xFFFC);

  // Marks that are not drawn: the grapheme joiner, two Khmer inherent vowels, variation selectors.
  private static final String UNDRAWN = "\u034F\u17B4\u17B5\u180B\u180C\u180D\u180F";

  private VisibleText() {}

  /** Whether nothing can be read in the text; true for null. */
  public static boolean isBlank(String text) {
    return text == null || text.codePoints().noneMatch(VisibleText::isSeen);
  }

  /** The text without what surrounds it unseen, or null if there is nothing to read. */
  public static String orNull(String text) {
    return isBlank(text) ? null : strip(text);
  }

  /** The text without spaces and undrawn characters at its ends; null for null. */
  public static String strip(String text) {
    if (text == null) {
      return null;
    }
    int from = 0;
    int to = text.length();
    while (from < to && isGap(text.codePointAt(from))) {
      from += Character.charCount(text.codePointAt(from));
    }
    while (from < to && isGap(text.codePointBefore(to))) {
      to -= Character.charCount(text.codePointBefore(to));
    }
    return text.substring(from, to);
  }

  /** The text without the characters that are not drawn, spaces kept; null for null. */
  public static String withoutUndrawn(String text) {
    if (text == null) {
      return null;
    }
    var drawn = new StringBuilder(text.length());
    text.codePoints().filter(character -> !isUndrawn(character)).forEach(drawn::appendCodePoint);
    return drawn.toString();
  }

  private static boolean isSeen(int character) {
    return switch (Character.getType(character)) {
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.OTHER_LETTER,
          Character.DECIMAL_DIGIT_NUMBER,
          Character.LETTER_NUMBER,
          Character.OTHER_NUMBER,
          Character.MATH_SYMBOL,
          Character.CURRENCY_SYMBOL,
          Character.MODIFIER_SYMBOL,
          Character.OTHER_SYMBOL ->
          !UNSEEN.contains(character);
      default -> false;
    };
  }

  private static boolean isGap(int character) {
    return Character.isWhitespace(character)
        || Character.isSpaceChar(character)
        || Character.isISOControl(character)
        || isUndrawn(character);
  }

  private static boolean isUndrawn(int character) {
    return Character.getType(character) == Character.FORMAT
        || UNDRAWN.indexOf(character) >= 0
        || character >= 0xFE00 && character <= 0xFE0F
        || character >= 0xE0100 && character <= 0xE01EF
        || UNSEEN.contains(character);
  }
}
