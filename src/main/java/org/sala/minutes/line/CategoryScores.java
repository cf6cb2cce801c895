package org.sala.minutes.line;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sala.minutes.line.Reading.Telling;

/** What the words of a line weigh for each category: sums that a person can follow. */
final class CategoryScores {

  private static final int FEW = 1; // words that are not known, in a line that says little else
  private static final double HINT = 1;
  private static final double HINTS = 1.5;
  private static final Comparator<Map.Entry<String, Double>> MOST =
      Map.Entry.<String, Double>comparingByValue().reversed();

  private final Map<String, Double> scores = new TreeMap<>();
  private final Set<String> first = new HashSet<>();
  private final Set<String> hinted = new HashSet<>();
  private final Set<String> inUse;
  private final double enough;
  private final double apart;

  /**
   * @param inUse the codes of the categories there are
   */
  CategoryScores(Reading reading, Learned learned, Set<String> inUse) {
    this.inUse = inUse;
    var evidence = new ArrayList<Evidence>();
    reading.telling().forEach((key, telling) -> evidence.add(of(key, telling, learned)));
    reading
        .others()
        .forEach(word -> evidence.add(new Evidence(List.of(word), learned.weigh(word))));
    inUse.forEach(category -> add(category, evidence));
    reading.requester().values().forEach(this::hint);
    // What is said in many words may be about those that are not known.
    var isPlain = reading.unknown() <= FEW || !first.isEmpty();
    enough = isPlain ? 2 : 3;
    apart = isPlain ? 1 : 2;
  }

  private Evidence of(String key, Telling telling, Learned learned) {
    var evidence = Evidence.of(telling, weights -> learned.weigh(key, weights));
    telling
        .words()
        .forEach(word -> comesFirst(word, evidence.weight(word.category()), telling.share()));
    return evidence;
  }

  // Unless the desk has set lines with this word to other categories again and again.
  private void comesFirst(TellingWord word, double weight, double share) {
    if (word.weight() >= TellingWord.FIRST
        && inUse.contains(word.category())
        && weight > word.points() * share / 2) {
      first.add(word.category());
    }
  }

  // The weightiest first; a word that was counted in company is not counted again alone. Hints,
  // however many, do not weigh more than a word that tells.
  private void add(String category, List<Evidence> evidence) {
    var counted = new HashSet<String>();
    double told = 0;
    double hints = 0;
    for (var each : evidence.stream().sorted(heaviest(category)).toList()) {
      double weight = each.weight(category);
      if (weight > 0 && counted.addAll(each.parts())) {
        told += weight > HINT ? weight : 0;
        hints += weight > HINT ? 0 : weight;
      }
    }
    if (told + hints > 0) {
      scores.put(category, told + Math.min(hints, HINTS));
    }
  }

  private static Comparator<Evidence> heaviest(String category) {
    return Comparator.comparing(each -> -each.weight(category));
  }

  // Who asks says a little, but nothing alone.
  private void hint(Telling called) {
    called.words().stream()
        .map(TellingWord::category)
        .filter(category -> hinted.add(category))
        .forEach(category -> scores.computeIfPresent(category, (code, score) -> score + 1));
  }

  /** The category that weighs enough, and clearly more than the next. */
  Optional<String> chosen() {
    var ranked = ranked();
    return ranked.isEmpty() || ranked.get(0).getValue() < enough || lead() < apart
        ? Optional.empty()
        : Optional.of(ranked.get(0).getKey());
  }

  /** Whether it is chosen because it comes before all subjects. */
  boolean comesFirst() {
    return !first.isEmpty();
  }

  /** By how much the first weighs more than the second; 0 where there is none. */
  double lead() {
    var ranked = ranked();
    double first = ranked.isEmpty() ? 0 : ranked.get(0).getValue();
    return ranked.size() < 2 ? first : first - ranked.get(1).getValue();
  }

  /** The categories it may be, where it is not clear: two at most. */
  List<String> likely() {
    return ranked().stream().limit(2).map(Map.Entry::getKey).toList();
  }

  // A complaint against officials is one, whatever else its words name.
  private List<Map.Entry<String, Double>> ranked() {
    return scores.entrySet().stream()
        .filter(each -> first.isEmpty() || first.contains(each.getKey()))
        .sorted(MOST)
        .collect(Collectors.toList());
  }
}
