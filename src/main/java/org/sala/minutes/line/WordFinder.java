package org.sala.minutes.line;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the words of a list in a text, the longest at each place: what stands inside a longer word
 * is not found.
 */
final class WordFinder {

  private final KhmerWords khmer;
  private final LatinWords latin;

  /** A word of the list where it stands in the text. */
  record Match(int from, int to, String key) {}

  /**
   * What a text holds.
   *
   * @param matches the words of the list, in their order
   * @param others the other words of the text, as they are compared
   */
  record Found(String text, List<Match> matches, List<String> others) {

    Set<String> keys() {
      return matches.stream().map(Match::key).collect(Collectors.toCollection(LinkedHashSet::new));
    }
  }

  /**
   * @param keys of the words, by {@link WordKey#ofListed}
   */
  WordFinder(Collection<String> keys) {
    khmer = new KhmerWords(keys.stream().filter(PlaceName::isKhmer).toList());
    latin = new LatinWords(keys.stream().filter(key -> !PlaceName.isKhmer(key)).toList());
  }

  Found in(String text) {
    var key = WordKey.of(text);
    var borders = new WordBorders(key);
    var matches = new ArrayList<>(khmer.in(key, borders));
    matches.addAll(latin.in(key));
    matches.sort(Comparator.comparing(Match::from));
    var taken = new BitSet();
    matches.forEach(match -> taken.set(match.from(), match.to()));
    return new Found(key, matches, borders.outside(taken));
  }
}
