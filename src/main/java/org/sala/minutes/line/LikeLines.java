package org.sala.minutes.line;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.sala.data.DataRows;

/**
 * A second opinion on a category: lines that people could write, each with its category, and how
 * much oftener a word stands in those of one category than in all. It is asked beside the list of
 * words, so that neither is believed alone.
 */
public final class LikeLines {

  private static final String FILE = "category-lines.csv";
  private static final ULocale KHMER = new ULocale("km");
  private static final double LISTED = 0.7; // a word of the list is no whole line
  private static final double DOUBT = 1.2; // so much of a word was seen everywhere
  private static final double TEMPER = 0.6; // words of a line are not independent
  private static final int TOLD = 3;
  private static final double ONCE = 0.5;
  private static final double TELLING = 1.2;

  private final Map<String, Map<String, Double>> seen = new HashMap<>();
  private final Map<String, Double> share = new TreeMap<>();

  /**
   * What is most likely.
   *
   * @param share from 0 to 1
   * @param words that speak for it most
   */
  record Opinion(String category, double share, List<String> words) {}

  /** Made of the lines of the product and the words of the list. */
  public LikeLines(Collection<TellingWord> list) {
    DataRows.of(FILE).forEach(row -> add(row.get("category"), row.get("text"), 1));
    list.stream()
        .filter(word -> word.weight() > 0 && !word.isOfRequester())
        .filter(word -> !TellingWord.isGroup(word.category()))
        .filter(word -> !word.category().equals(TellingWord.NOTHING))
        .forEach(word -> add(word.category(), String.join(" ", word.writtenParts()), LISTED));
    seen.values().forEach(times -> times.forEach((c, n) -> share.merge(c, n, Double::sum)));
    double all = share.values().stream().mapToDouble(Double::doubleValue).sum();
    share.replaceAll((category, times) -> times / all);
  }

  private void add(String category, String text, double times) {
    for (var word : words(text)) {
      seen.computeIfAbsent(word, each -> new HashMap<>()).merge(category, times, Double::sum);
    }
  }

  /** The most likely of some categories; null where no word was seen before. */
  Opinion of(String text, Set<String> among) {
    var known = words(text).stream().filter(this::tells).toList();
    var points = new TreeMap<String, Double>();
    share.keySet().stream()
        .filter(among::contains)
        .forEach(
            category ->
                points.put(
                    category, known.stream().mapToDouble(word -> tells(word, category)).sum()));
    if (known.isEmpty() || points.isEmpty()) {
      return null;
    }
    var best = points.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
    double sum =
        points.values().stream()
            .mapToDouble(other -> Math.exp(TEMPER * (other - best.getValue())))
            .sum();
    var most = Comparator.comparingDouble((String word) -> -tells(word, best.getKey()));
    return new Opinion(
        best.getKey(), 1 / sum, known.stream().sorted(most).limit(TOLD).sorted().toList());
  }

  /** Whether something can be learned of a word: not where it stands in lines of all kinds. */
  boolean canTeach(String word) {
    var key = PlaceName.isKhmer(word) ? word : String.join(" ", LatinStem.in(word));
    return !seen.containsKey(key) || tells(key);
  }

  // A word that stands in lines of all kinds says nothing, however often, nor does one seen once.
  private boolean tells(String word) {
    var times = seen.getOrDefault(word, Map.of());
    return times.values().stream().mapToDouble(Double::doubleValue).sum() > ONCE
        && share.keySet().stream().anyMatch(category -> tells(word, category) >= TELLING);
  }

  private double tells(String word, String category) {
    var times = seen.get(word);
    double all = times.values().stream().mapToDouble(Double::doubleValue).sum();
    double usual = share.get(category);
    return Math.log((times.getOrDefault(category, 0.0) + DOUBT * usual) / (all + DOUBT) / usual);
  }

  // Each word, and each with the one behind it.
  private static Set<String> words(String text) {
    var key = WordKey.of(text);
    var iterator = BreakIterator.getWordInstance(KHMER);
    iterator.setText(key);
    var words = new LinkedHashSet<String>();
    String before = null;
    int from = iterator.first();
    for (int to = iterator.next(); to != BreakIterator.DONE; from = to, to = iterator.next()) {
      var word = key.substring(from, to);
      if (Character.isLetter(word.charAt(0))) {
        var one = PlaceName.isKhmer(word) ? word : String.join(" ", LatinStem.in(word));
        words.add(one);
        if (before != null) {
          words.add(before + " " + one);
        }
        before = one;
      }
    }
    return words;
  }
}
