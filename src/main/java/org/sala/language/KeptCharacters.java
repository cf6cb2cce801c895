package org.sala.language;

/**
 * The one place that says which characters a text may hold. Half a character (a lone surrogate),
 * what Unicode calls no character, and control characters are refused and never replaced: the
 * database takes some of them not at all and turns others into question marks.
 */
public final class KeptCharacters {

  private KeptCharacters() {}

  /** Whether a text of several lines may be kept as it is; true for null. */
  public static boolean areAllIn(String text) {
    return text == null || text.codePoints().allMatch(KeptCharacters::isKept);
  }

  /** Whether the database can hold the text; it takes more than people may type. */
  public static boolean canBeStored(String text) {
    return text.codePoints().noneMatch(character -> character == 0 || isNone(character));
  }

  /** Whether a text of one line may hold a character. */
  static boolean isKeptInLine(int character) {
    return !isNone(character) && !Character.isISOControl(character);
  }

  private static boolean isKept(int character) {
    return isKeptInLine(character) || character == '\n' || character == '\r' || character == '\t';
  }

  private static boolean isNone(int character) {
    return Character.getType(character) == Character.SURROGATE
        || (character & 0xFFFE) == 0xFFFE
        || character >= 0xFDD0 && character <= 0xFDEF;
  }
}
