package org.sala.minutes.line;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.sala.minutes.line.Reading.Telling;

/** What some words weigh for each category. */
record Evidence(List<String> parts, Map<String, Double> weights) {

  /**
   * What the list says of words.
   *
   * @param learned adds what the desk has set
   */
  static Evidence of(Telling telling, UnaryOperator<Map<String, Double>> learned) {
    var weights = new HashMap<String, Double>();
    telling
        .words()
        .forEach(word -> weights.merge(word.category(), points(word, telling), Math::max));
    return new Evidence(telling.parts(), learned.apply(weights));
  }

  double weight(String category) {
    return weights.getOrDefault(category, 0.0);
  }

  // What settles it does so wherever it is said.
  private static double points(TellingWord word, Telling telling) {
    return word.isSettling() && telling.share() == Vocabulary.LATER
        ? word.points()
        : word.points() * telling.share();
  }
}
