package org.sala.minutes.line;

import java.util.List;
import java.util.stream.Stream;

/**
 * A word that tells of a category.
 *
 * <p>A word may be several, joined by " + ", that tell only together; one in angle brackets stands
 * for any word of a group, such as {@code <official>}; one with an @ before it is looked for in
 * what the requester is called.
 *
 * @param category the code of a category, the name of a group, or {@link #NOTHING}
 * @param weight 1 for a hint, 2 for a word that tells, 3 for one that tells clearly, 5 to 8 for one
 *     that settles it, {@link #FIRST} for one that counts before all that only names a subject; 0
 *     for a word that is taken away
 */
public record TellingWord(String category, String word, int weight) {

  /** For words that tell nothing, so that what stands in them tells nothing either. */
  public static final String NOTHING = "<none>";

  /** The weight of a complaint against officials: whatever it is about, it is about them. */
  public static final int FIRST = 9;

  private static final String AND = " + ";

  /** Whether this is the name of a group of words and no category. */
  public static boolean isGroup(String name) {
    return name.startsWith("<") && name.endsWith(">");
  }

  /** What is the same for all ways to write this word. */
  public String key() {
    return String.join(AND, parts());
  }

  boolean isOfRequester() {
    return word.startsWith("@");
  }

  String[] writtenParts() {
    return word.replaceFirst("^@", "").split(" \\+ ");
  }

  List<String> parts() {
    return Stream.of(writtenParts())
        .map(part -> isGroup(part) ? part : WordKey.ofListed(part))
        .toList();
  }

  /** Whether there is a word in each part; numbers are none, they may be a telephone's. */
  public boolean hasLettersOnly() {
    return word.chars().noneMatch(Character::isDigit)
        && parts().stream().allMatch(part -> part.length() > 1);
  }

  boolean isSettling() {
    return weight >= 5 && weight < FIRST;
  }

  /** How much the word counts. */
  double points() {
    return weight >= FIRST ? 4 : weight;
  }

  /** The words to look for in a text. */
  Stream<String> keys() {
    return parts().stream().filter(part -> !isGroup(part));
  }
}
