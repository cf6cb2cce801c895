package org.sala.minutes.line;

import org.sala.language.SearchKey;

/** How words are compared: as the search does, and with what writers take for each other. */
public final class WordKey {

  // Three ways to write "give". Long and short vowels tell words apart: "mine" is not "not".
  private static final String[][] SAME = {
    {"\u17B2", "\u17B1"},
    {"\u17A2\u17C4\u1799", "\u17B1\u17D2\u1799"}
  };

  private WordKey() {}

  /** What is the same for all ways to write a word of a list, and all its English forms. */
  public static String ofListed(String word) {
    var key = of(word);
    return PlaceName.isKhmer(key) ? key : String.join(" ", LatinStem.in(key));
  }

  static String of(String text) {
    var key = SearchKey.of(text).replace('\u2019', '\'');
    for (var pair : SAME) {
      key = key.replace(pair[0], pair[1]);
    }
    return key;
  }
}
