package org.sala.minutes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sala.likeness.Sketches;
import org.sala.likeness.Trigrams;

/**
 * Which line of what was sent before each line of a corrected copy is: by its words first, then by
 * its number. What only the number says is a question, for a number may belong to a neighbour
 * today.
 */
final class SameLines {

  // As alike as two wordings of one matter are; corrections seldom change more.
  static final double ALIKE = 0.5;
  // So much likelier than the next that nobody would choose otherwise.
  private static final double CLEARLY = 0.1;
  private static final double SAME_NUMBER = 0.1;
  private static final double SAME_REST = 0.8;
  private static final int CANDIDATES = 8;

  private final Map<Integer, FileLine> before = new LinkedHashMap<>();
  private final Map<Integer, FileLine> now = new LinkedHashMap<>();
  private final Map<Integer, Match> matches = new HashMap<>();

  private SameLines(Collection<FileLine> before, Collection<FileLine> now) {
    before.forEach(line -> this.before.put(line.line(), line));
    now.forEach(line -> this.now.put(line.line(), line));
  }

  /**
   * Another line that one is, or may be.
   *
   * @param isSure false where a person has to say
   */
  record Match(int before, boolean isSure) {}

  private record Pair(FileLine before, FileLine now, double likeness) {

    boolean isEqual() {
      return before.words().equals(now.words()) && before.rest().equals(now.rest());
    }
  }

  /**
   * The lines of the copy that are, or may be, lines of before, each of them at most once.
   *
   * @param requests the lines of before that became requests: only of these it is worth to ask
   */
  static Map<Integer, Match> of(
      Collection<FileLine> before, Collection<FileLine> now, Set<Integer> requests) {
    var all = new SameLines(before, now);
    all.equal();
    all.ofSame(FileLine::words);
    all.takeLikest(all.pairs());
    all.asked(requests);
    return all.matches;
  }

  // Of lines that are equal in everything those of one number belong together.
  private void equal() {
    var groups = before.values().stream().collect(Collectors.groupingBy(FileLine::everything));
    for (var line : List.copyOf(now.values())) {
      groups.getOrDefault(line.everything(), List.of()).stream()
          .filter(other -> line.hasNumberOf(other) && before.containsKey(other.line()))
          .findFirst()
          .ifPresent(other -> take(other, line, true));
    }
    ofSame(FileLine::everything);
  }

  private void ofSame(Function<FileLine, String> what) {
    var groups = before.values().stream().collect(Collectors.groupingBy(what));
    now.values().stream()
        .filter(line -> !line.words().isEmpty())
        .collect(Collectors.groupingBy(what, LinkedHashMap::new, Collectors.toList()))
        .forEach((text, lines) -> takeLikest(equals(lines, groups.getOrDefault(text, List.of()))));
  }

  private List<Pair> equals(List<FileLine> lines, List<FileLine> others) {
    return lines.stream()
        .flatMap(
            line ->
                others.stream()
                    .filter(other -> before.containsKey(other.line()))
                    .map(other -> new Pair(other, line, likeness(1, other, line))))
        .toList();
  }

  // The likest pairs first. Sure is what is clearly likelier than anything else for either line, or
  // equal in everything: then it does not matter which is taken.
  private void takeLikest(List<Pair> pairs) {
    var sorted =
        pairs.stream().sorted(Comparator.comparingDouble(Pair::likeness).reversed()).toList();
    for (var pair : sorted) {
      if (isFree(pair)) {
        var isSure = pair.isEqual() || sorted.stream().allMatch(other -> isClear(pair, other));
        take(pair.before(), pair.now(), isSure);
      }
    }
  }

  private static boolean isClear(Pair pair, Pair other) {
    return other == pair
        || pair.before() != other.before() && pair.now() != other.now()
        || pair.likeness() - other.likeness() >= CLEARLY;
  }

  private List<Pair> pairs() {
    var sketches = new Sketches<Integer>();
    before.values().forEach(line -> sketches.put(line.line(), line.words()));
    var pairs = new ArrayList<Pair>();
    for (var line : now.values()) {
      for (var other : sketches.like(line.words(), CANDIDATES, any -> true)) {
        pair(before.get(other), line).ifPresent(pairs::add);
      }
    }
    return pairs;
  }

  private static Optional<Pair> pair(FileLine before, FileLine now) {
    var words = Trigrams.likeness(before.words(), now.words());
    return words >= ALIKE
        ? Optional.of(new Pair(before, now, likeness(words, before, now)))
        : Optional.empty();
  }

  private static double likeness(double words, FileLine before, FileLine now) {
    return words + (now.hasNumberOf(before) ? SAME_NUMBER : 0) + SAME_REST * now.restLike(before);
  }

  private void asked(Set<Integer> requests) {
    for (var line : List.copyOf(now.values())) {
      before.values().stream()
          .filter(other -> requests.contains(other.line()) && line.hasNumberOf(other))
          .findFirst()
          .ifPresent(other -> take(other, line, false));
    }
  }

  private boolean isFree(Pair pair) {
    return before.containsKey(pair.before().line()) && now.containsKey(pair.now().line());
  }

  private void take(FileLine from, FileLine to, boolean isSure) {
    before.remove(from.line());
    now.remove(to.line());
    matches.put(to.line(), new Match(from.line(), isSure));
  }
}
