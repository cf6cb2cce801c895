package org.sala.minutes;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sala.language.SearchKey;

/**
 * A line as a file has it: by what it is known again in a corrected copy.
 *
 * @param line its place in the file
 * @param number as the minutes count it, with its section; empty without one
 * @param words what is asked, as the database keeps it for search
 * @param rest every other cell, by field
 */
record FileLine(int line, String number, String words, Map<String, String> rest) {

  private static final String NUMBER = "row";

  /**
   * A line by its cells.
   *
   * @param section the heading it stands under, where numbers begin anew; null for none
   */
  static FileLine of(int line, Map<String, String> cells, String section) {
    var rest = new TreeMap<String, String>();
    cells.forEach((field, text) -> rest.put(field, SearchKey.of(text)));
    rest.remove(NUMBER);
    var words =
        Stream.of("subject", "matter", "narrative", "text")
            .map(rest::remove)
            .filter(text -> text != null)
            .collect(Collectors.joining(" "));
    var number = SearchKey.of(cells.get(NUMBER));
    return new FileLine(
        line,
        number.isEmpty() ? "" : SearchKey.of(section) + "#" + number,
        SearchKey.indexed(words).strip(),
        rest);
  }

  String everything() {
    return words + " " + rest;
  }

  boolean hasNumberOf(FileLine other) {
    return !number.isEmpty() && number.equals(other.number);
  }

  /** How many of the other cells say the same, from 0 to 1. */
  double restLike(FileLine other) {
    var fields = new TreeMap<>(rest);
    fields.putAll(other.rest);
    if (fields.isEmpty()) {
      return 1;
    }
    var same =
        fields.keySet().stream()
            .filter(field -> rest.getOrDefault(field, "").equals(other.rest.get(field)))
            .count();
    return (double) same / fields.size();
  }
}
