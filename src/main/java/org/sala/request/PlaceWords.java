package org.sala.request;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sala.language.Bilingual;
import org.sala.language.RecordRows;
import org.sala.language.SearchKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds places by a word of their name, in Khmer or Latin letters, written in full or nearly right:
 * spellings of Khmer names in Latin letters differ from office to office.
 */
@Component
class PlaceWords {

  private static final double NEARLY = 0.45; // Kompong is found as Kampong

  private static final int SHORTEST = 3;

  private final JdbcClient jdbc;
  private volatile List<PlaceNames> places = List.of();

  PlaceWords(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record PlaceRow(String code, Bilingual name) {}

  private record PlaceNames(String code, List<String> words) {}

  /**
   * The places with such a name, and all that lie within them.
   *
   * @param word folded by {@link SearchKey#indexed}
   */
  List<String> named(String word) {
    if (word.length() < SHORTEST) {
      return List.of();
    }
    var exactly = found(name -> name.contains(word));
    var found = exactly.isEmpty() ? found(name -> likeness(name, word) >= NEARLY) : exactly;
    return found.isEmpty() ? List.of() : within(found);
  }

  private List<String> found(Predicate<String> name) {
    return known().stream()
        .filter(place -> place.words().stream().anyMatch(name))
        .map(PlaceNames::code)
        .toList();
  }

  // Codes tell what lies in what: 0402 in 04, 040203 in 0402.
  private List<String> within(List<String> found) {
    return known().stream()
        .map(PlaceNames::code)
        .filter(code -> found.stream().anyMatch(code::startsWith))
        .toList();
  }

  // Places come with a start, and seldom.
  private List<PlaceNames> known() {
    if (places.isEmpty()) {
      places =
          jdbc
              .sql("select code, name_en, name_km from place")
              .query(RecordRows.of(PlaceRow.class))
              .list()
              .stream()
              .map(
                  row ->
                      new PlaceNames(
                          row.code(),
                          Stream.of(
                                  SearchKey.indexed(row.name().en()),
                                  SearchKey.indexed(row.name().km()))
                              .flatMap(name -> Stream.of(name.split(" ")))
                              .toList()))
              .toList();
    }
    return places;
  }

  /** How many of the pieces of three letters two words share, of all that they have: 0 to 1. */
  private static double likeness(String one, String other) {
    var first = pieces(one);
    var second = pieces(other);
    var shared =
        first.entrySet().stream()
            .mapToLong(piece -> Math.min(piece.getValue(), second.getOrDefault(piece.getKey(), 0L)))
            .sum();
    var all = first.values().stream().mapToLong(Long::longValue).sum();
    all += second.values().stream().mapToLong(Long::longValue).sum() - shared;
    return (double) shared / all;
  }

  private static Map<String, Long> pieces(String word) {
    var padded = "  " + word + " ";
    var all = new ArrayList<String>();
    for (int i = 0; i + 3 <= padded.length(); i++) {
      all.add(padded.substring(i, i + 3));
    }
    return all.stream()
        .collect(Collectors.groupingBy(piece -> piece, HashMap::new, Collectors.counting()));
  }
}
