package org.sala.minutes.paper;

import org.sala.language.KhmerDigits;
import org.sala.language.SearchKey;
import org.sala.language.VisibleText;

/** What the name of a sheet says of its lines. */
final class SheetNames {

  private SheetNames() {}

  /** The name as a heading; null if it is the one that the program gave, as Sheet1. */
  static String heading(String name) {
    if (name == null || VisibleText.isBlank(name)) {
      return null;
    }
    var key = KhmerDigits.toLatin(SearchKey.of(name)).replaceAll("[\\d\\s_.()-]+$", "");
    return key.isEmpty() || RowWords.of("GENERIC").contains(key) ? null : name.strip();
  }
}
