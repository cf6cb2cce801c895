package org.sala.minutes.line;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the headings above a line say of it, where the line itself says nothing. */
class Headings {

  private static final String ABOVE = "section";

  private final PlaceFinder places;

  Headings(PlaceFinder places) {
    this.places = places;
  }

  /** The headings above a line, the nearest first. */
  static List<String> above(Map<String, String> cells) {
    var headings = new ArrayList<>(cells.getOrDefault(ABOVE, "").lines().toList());
    Collections.reverse(headings);
    return headings;
  }

  /** The cells of a line, with the place of its heading where it has none. */
  Map<String, String> below(Map<String, String> cells) {
    if (Stream.of("place", "placeCode", "district").anyMatch(cells::containsKey)) {
      return cells;
    }
    var column = cells.containsKey("commune") ? "district" : "place";
    return place(cells, column)
        .map(
            heading -> {
              var more = new HashMap<>(cells);
              more.put(column, heading);
              return (Map<String, String>) more;
            })
        .orElse(cells);
  }

  private Optional<String> place(Map<String, String> cells, String column) {
    return above(cells).stream()
        .filter(heading -> places.find(Map.of(column, heading)).code() != null)
        .findFirst();
  }
}
