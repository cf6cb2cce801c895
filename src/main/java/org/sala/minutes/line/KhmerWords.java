package org.sala.minutes.line;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.sala.minutes.line.WordFinder.Match;

/** Finds Khmer words: long ones between syllables, short ones only where ICU sees a word. */
final class KhmerWords {

  private static final int SHORT = 2; // syllables: a short word may stand in others by chance

  private final Map<Character, TreeSet<Integer>> lengths = new HashMap<>();
  private final Set<String> words = new HashSet<>();

  KhmerWords(Collection<String> words) {
    for (var word : words) {
      this.words.add(word);
      lengths.computeIfAbsent(word.charAt(0), first -> longestFirst()).add(word.length());
    }
  }

  private static TreeSet<Integer> longestFirst() {
    return new TreeSet<>(Comparator.reverseOrder());
  }

  List<Match> in(String text, WordBorders borders) {
    var matches = new ArrayList<Match>();
    for (int at = 0, last = -1; at < text.length(); ) {
      int to = borders.isSyllable(at) ? end(text, at, at == last, borders) : at;
      if (to > at) {
        matches.add(new Match(at, to, text.substring(at, to)));
        last = to;
      }
      at = Math.max(to, at + 1);
    }
    return matches;
  }

  // The end of the longest word that begins here, the place itself if none does.
  private int end(String text, int at, boolean afterWord, WordBorders borders) {
    for (int length : lengths(text, at)) {
      int to = at + length;
      if (stands(text, at, length)
          && borders.isSyllable(to)
          && (borders.syllables(at, to) > SHORT
              || (afterWord || borders.isWord(at)) && (borders.isWord(to) || begins(text, to)))) {
        return to;
      }
    }
    return at;
  }

  private boolean begins(String text, int at) {
    return lengths(text, at).stream()
        .anyMatch(length -> length > SHORT && stands(text, at, length));
  }

  private boolean stands(String text, int at, int length) {
    return at + length <= text.length() && words.contains(text.substring(at, at + length));
  }

  private TreeSet<Integer> lengths(String text, int at) {
    return at >= text.length()
        ? longestFirst()
        : lengths.getOrDefault(text.charAt(at), longestFirst());
  }
}
