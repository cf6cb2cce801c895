package org.sala.minutes.line;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What the desk set when a guess was wrong: how often lines with a word were set to a category.
 *
 * @param times by word and category; of words that stand in no list only a digest is kept, as they
 *     may be names
 */
public record Learned(Map<String, Map<String, Integer>> times) {

  // A word of the list counts as so many corrections; one of no list says less.
  private static final double LISTED = 2;
  private static final double OTHER = 6;
  private static final int SEEN = 2; // of a word of no list one correction says nothing
  private static final double SHARE = 0.7; // nor does a word that is said of everything
  private static final double FULL = 3; // what a word weighs that was always set to one category

  /** Nothing yet. */
  public static Learned nothing() {
    return new Learned(Map.of());
  }

  /** How often lines with a word were set to a category. */
  public int times(String key, String category) {
    return of(key).getOrDefault(category, 0);
  }

  /** By what a word is kept that stands in no list. */
  public static String digest(String word) {
    return UUID.nameUUIDFromBytes(word.getBytes(StandardCharsets.UTF_8)).toString();
  }

  /** What a word of the list weighs for each category, with what was learned of it. */
  Map<String, Double> weigh(String key, Map<String, Double> listed) {
    return weigh(of(key), listed, LISTED);
  }

  /** What another word weighs for each category. */
  Map<String, Double> weigh(String word) {
    var times = of(digest(word));
    var most = times.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    var all = times.values().stream().mapToInt(Integer::intValue).sum();
    return most < SEEN || most < SHARE * all ? Map.of() : weigh(times, Map.of(), OTHER);
  }

  private Map<String, Integer> of(String key) {
    return times.getOrDefault(key, Map.of());
  }

  private static Map<String, Double> weigh(
      Map<String, Integer> times, Map<String, Double> listed, double trust) {
    if (times.isEmpty()) {
      return listed;
    }
    double all = times.values().stream().mapToInt(Integer::intValue).sum();
    var categories = new java.util.HashSet<>(listed.keySet());
    categories.addAll(times.keySet());
    var weights = new HashMap<String, Double>();
    for (var category : Set.copyOf(categories)) {
      weights.put(
          category,
          (trust * listed.getOrDefault(category, 0.0) + FULL * times.getOrDefault(category, 0))
              / (trust + all));
    }
    return weights;
  }
}
