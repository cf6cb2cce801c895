package org.sala.minutes.paper;

import java.util.List;
import org.sala.data.DataRows;
import org.sala.language.SearchKey;

/** The words by which rows that are no requests are known. */
final class RowWords {

  private RowWords() {}

  /** The words of a role, folded as texts are compared. */
  static List<String> of(String role) {
    return DataRows.of("minutes-row-words.csv").stream()
        .filter(row -> row.get("role").equals(role))
        .map(row -> SearchKey.of(row.get("word")))
        .toList();
  }
}
