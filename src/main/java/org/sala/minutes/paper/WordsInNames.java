package org.sala.minutes.paper;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sala.data.DataRows;
import org.sala.language.SearchKey;

/**
 * Finds what a long column name is about, as the questions of an online form are: by the word that
 * stands first in it. Answers and promises are never taken from a word within a name: they close a
 * request or bind somebody.
 */
final class WordsInNames {

  private static final Set<String> PLACES =
      Set.of("placeDetail", "commune", "district", "province");

  private static final Pattern BRACKETS = Pattern.compile("[(\\[]([^)\\]]+)[)\\]]");

  private final List<Telling> words = new ArrayList<>();

  /**
   * A word.
   *
   * @param rank 0 where nothing else counts, 1 for most, 2 for words that also stand beside others
   * @param field empty for a column that is none of the fields
   */
  private record Telling(int rank, String field, Pattern word) {}

  private record Found(Telling telling, int at) {}

  WordsInNames() {
    for (var row : DataRows.of("minutes-column-parts.csv")) {
      var part = SearchKey.of(row.get("part"));
      var isLatin = part.charAt(0) < 128;
      var word = isLatin ? "\\b" + Pattern.quote(part) + "\\b" : Pattern.quote(part);
      words.add(
          new Telling(Integer.parseInt(row.get("rank")), row.get("field"), Pattern.compile(word)));
    }
  }

  /**
   * The field that a name is about; none for a name that is about something else. What stands in
   * brackets tells what is asked for.
   */
  Optional<String> in(String name) {
    var brackets = BRACKETS.matcher(name);
    return brackets.find() ? inText(brackets.group(1)).or(() -> inText(name)) : inText(name);
  }

  private Optional<String> inText(String name) {
    var key = SearchKey.of(name);
    var found = new ArrayList<Found>();
    for (var telling : words) {
      Matcher matcher = telling.word().matcher(key);
      if (matcher.find()) {
        found.add(new Found(telling, matcher.start()));
      }
    }
    var places = new HashSet<String>();
    found.forEach(each -> places.add(each.telling().field()));
    return found.stream()
        .min(
            Comparator.comparingInt((Found each) -> each.telling().rank())
                .thenComparingInt(Found::at)
                .thenComparing(each -> -each.telling().word().pattern().length()))
        .map(each -> widest(each.telling().field(), places))
        .filter(field -> !field.isEmpty());
  }

  /** A column of a village and its commune, or of a commune and its district, holds an address. */
  static String widest(String field, Set<String> among) {
    var kinds = new HashSet<>(PLACES);
    kinds.retainAll(among);
    return PLACES.contains(field) && kinds.size() > 1 ? "place" : field;
  }
}
