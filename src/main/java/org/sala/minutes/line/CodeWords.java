package org.sala.minutes.line;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.sala.data.DataRows;
import org.sala.language.SearchKey;
import org.springframework.stereotype.Component;

/** The words that people write for the codes of a field, in Khmer and English. */
@Component
public class CodeWords {

  private final Map<String, Map<String, String>> codes = new HashMap<>();

  CodeWords() {
    for (var row : DataRows.of("minutes-words.csv")) {
      var ofField = codes.computeIfAbsent(row.get("field"), field -> new LinkedHashMap<>());
      ofField.put(SearchKey.of(row.get("code")), row.get("code"));
      ofField.put(SearchKey.of(row.get("word")), row.get("code"));
    }
  }

  /** Whether the answers of this field are codes. */
  boolean hasCodes(String field) {
    return codes.containsKey(field);
  }

  /** The code for what somebody wrote. */
  Optional<String> code(String field, String written) {
    return Optional.ofNullable(codes.get(field).get(SearchKey.of(written)));
  }

  /** The code whose longest word occurs within a text, for example "union" in a union's name. */
  Optional<String> codeWithin(String field, String text) {
    var key = SearchKey.of(text);
    return codes.get(field).entrySet().stream()
        .filter(word -> word.getKey().length() > 2 && key.contains(word.getKey()))
        .max(java.util.Comparator.comparingInt(word -> word.getKey().length()))
        .map(Map.Entry::getValue);
  }

  /** The words that may be written, for a sentence. */
  String choices(String field) {
    return String.join(", ", new java.util.LinkedHashSet<>(codes.get(field).values()));
  }
}
