package org.sala.minutes.line;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds the words of a list in a text, the longest at each place: what stands inside a longer word
 * is not found.
 */
final class WordFinder {

  private static final int SHORT = 2; // syllables: a short word may stand in others by chance
  private static final int SPELLED = 6; // letters from which one may be wrong

  private final Map<String, TreeSet<Integer>> khmerLengths = new HashMap<>();
  private final Set<String> khmer = new HashSet<>();
  private final Map<String, List<Phrase>> latin;

  /** A word or several of Latin letters, each without its ending. */
  private record Phrase(String key, List<String> stems) {}

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
    var phrases = new ArrayList<Phrase>();
    for (var key : keys) {
      if (key.isEmpty()) {
        continue;
      }
      if (PlaceName.isKhmer(key)) {
        khmer.add(key);
        khmerLengths.computeIfAbsent(key.substring(0, 1), k -> longest()).add(key.length());
      } else {
        phrases.add(new Phrase(key, List.of(key.split(" "))));
      }
    }
    phrases.sort(Comparator.comparing(phrase -> -phrase.stems().size()));
    latin = phrases.stream().collect(Collectors.groupingBy(phrase -> phrase.stems().get(0)));
  }

  private static TreeSet<Integer> longest() {
    return new TreeSet<>(Comparator.reverseOrder());
  }

  Found in(String text) {
    var key = WordKey.of(text);
    var borders = new WordBorders(key);
    var taken = new BitSet();
    var matches = new ArrayList<Match>();
    for (int at = 0, last = -1; at < key.length(); ) {
      int to = borders.isSyllable(at) ? khmerFrom(key, at, at == last, borders) : at;
      if (to > at) {
        matches.add(new Match(at, to, key.substring(at, to)));
        taken.set(at, to);
        last = to;
      }
      at = Math.max(to, at + 1);
    }
    latin(key, matches, taken);
    matches.sort(Comparator.comparing(Match::from));
    return new Found(key, matches, borders.outside(taken));
  }

  // The end of the longest word that begins here, the place itself if none does.
  private int khmerFrom(String key, int at, boolean afterWord, WordBorders borders) {
    for (int length : lengths(key, at)) {
      int to = at + length;
      if (to <= key.length()
          && khmer.contains(key.substring(at, to))
          && borders.isSyllable(to)
          && (borders.syllables(at, to) > SHORT
              || (afterWord || borders.isWord(at)) && (borders.isWord(to) || begins(key, to)))) {
        return to;
      }
    }
    return at;
  }

  private boolean begins(String key, int at) {
    return lengths(key, at).stream()
        .anyMatch(
            length ->
                length > SHORT
                    && at + length <= key.length()
                    && khmer.contains(key.substring(at, at + length)));
  }

  private TreeSet<Integer> lengths(String key, int at) {
    return at >= key.length()
        ? longest()
        : khmerLengths.getOrDefault(key.substring(at, at + 1), longest());
  }

  private void latin(String key, List<Match> matches, BitSet taken) {
    var tokens = LatinStem.WORD.matcher(key).results().toList();
    var stems = tokens.stream().map(token -> LatinStem.of(token.group())).toList();
    for (int i = 0; i < tokens.size(); ) {
      int next = i + 1;
      var phrase = phraseAt(stems, i);
      if (phrase != null) {
        next = i + phrase.stems().size();
        int from = tokens.get(i).start();
        int to = tokens.get(next - 1).end();
        matches.add(new Match(from, to, phrase.key()));
        taken.set(from, to);
      }
      i = next;
    }
  }

  private Phrase phraseAt(List<String> stems, int at) {
    Function<String, Phrase> longest =
        first ->
            latin.getOrDefault(first, List.of()).stream()
                .filter(phrase -> continues(phrase, stems, at))
                .findFirst()
                .orElse(null);
    var exact = longest.apply(stems.get(at));
    return exact != null ? exact : misspelled(stems.get(at));
  }

  private static boolean continues(Phrase phrase, List<String> stems, int at) {
    int to = at + phrase.stems().size();
    return to <= stems.size()
        && phrase.stems().subList(1, phrase.stems().size()).equals(stems.subList(at + 1, to));
  }

  private Phrase misspelled(String stem) {
    if (stem.length() < SPELLED || latin.containsKey(stem)) {
      return null;
    }
    var near =
        latin.entrySet().stream()
            .filter(each -> each.getKey().charAt(0) == stem.charAt(0))
            .filter(each -> each.getKey().length() >= SPELLED)
            .filter(each -> PlaceName.distance(stem, each.getKey(), 1) <= 1)
            .flatMap(each -> each.getValue().stream())
            .filter(phrase -> phrase.stems().size() == 1)
            .toList();
    return near.size() == 1 ? near.get(0) : null;
  }
}
