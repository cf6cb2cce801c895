package org.sala.models.example;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sala.data.DataRows;
import org.sala.language.SearchKey;
import org.sala.language.VisibleText;

/** The words that people write for columns and codes, in Khmer and English. */
final class ExampleWords {

  private static final Map<String, Map<String, Set<String>>> ALL = read();

  private ExampleWords() {}

  /** The codes that a word can stand for. */
  static Set<String> codes(String word) {
    return ALL.get("VALUE").getOrDefault(folded(word), Set.of());
  }

  /** Whether a number can have this behind it, as in "15 working days". */
  static boolean mayFollowNumber(String text) {
    return VisibleText.isBlank(text) || ALL.get("AFTER_NUMBER").containsKey(folded(text));
  }

  /** All names of columns of one key. */
  static Set<String> namesOf(String key) {
    return ALL.get("COLUMN").entrySet().stream()
        .filter(each -> each.getValue().contains(key))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** What people type in different ways for the same words, without its signs. */
  static String folded(String text) {
    var plain = SearchKey.of(text);
    var letters = plain.replaceAll("[\\p{P}\\p{S}\\s]+", "");
    return letters.isEmpty() ? plain : letters;
  }

  private static Map<String, Map<String, Set<String>>> read() {
    var all = new HashMap<String, Map<String, Set<String>>>();
    for (var row : DataRows.of("example-words.csv")) {
      all.computeIfAbsent(row.get("kind"), kind -> new HashMap<>())
          .computeIfAbsent(folded(row.get("word")), word -> new HashSet<>())
          .add(row.get("value"));
    }
    return all;
  }
}
