package org.sala.minutes.line;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
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

  private final List<String> categories = new ArrayList<>();
  private final Map<String, double[]> tells = new HashMap<>();
  private final Set<String> seen = new HashSet<>();

  /**
   * What is most likely.
   *
   * @param share from 0 to 1
   * @param words that speak for it most
   */
  record Opinion(String category, double share, List<String> words) {}

  /** Made of the lines of the product and the words of the list. */
  public LikeLines(Collection<TellingWord> list) {
    var times = new HashMap<String, Map<String, Double>>();
    DataRows.of(FILE).forEach(row -> add(times, row.get("category"), row.get("text"), 1));
    list.stream()
        .filter(word -> word.weight() > 0 && !word.isOfRequester())
        .filter(word -> !TellingWord.isGroup(word.category()))
        .forEach(
            word -> add(times, word.category(), String.join(" ", word.writtenParts()), LISTED));
    var usual = new TreeMap<String, Double>();
    times.values().forEach(of -> of.forEach((c, n) -> usual.merge(c, n, Double::sum)));
    double all = usual.values().stream().mapToDouble(Double::doubleValue).sum();
    usual.replaceAll((category, n) -> n / all);
    categories.addAll(usual.keySet());
    times.forEach((word, of) -> weigh(word, of, usual));
  }

  private static void add(
      Map<String, Map<String, Double>> times, String category, String text, double count) {
    for (var word : words(text)) {
      times.computeIfAbsent(word, each -> new HashMap<>()).merge(category, count, Double::sum);
    }
  }

  // A word that stands in lines of all kinds says nothing, however often, nor does one seen once.
  private void weigh(String word, Map<String, Double> times, Map<String, Double> usual) {
    seen.add(word);
    double all = times.values().stream().mapToDouble(Double::doubleValue).sum();
    var logs =
        categories.stream()
            .mapToDouble(
                category ->
                    Math.log(
                        (times.getOrDefault(category, 0.0) + DOUBT * usual.get(category))
                            / (all + DOUBT)
                            / usual.get(category)))
            .toArray();
    if (all > ONCE && DoubleStream.of(logs).max().orElse(0) >= TELLING) {
      tells.put(word, logs);
    }
  }

  /** The most likely of some categories; null where no word tells anything. */
  Opinion of(String text, Set<String> among) {
    var known = words(text).stream().filter(tells::containsKey).toList();
    var points = new double[categories.size()];
    int best = -1;
    for (int i = 0; i < points.length; i++) {
      for (var word : known) {
        points[i] += tells.get(word)[i];
      }
      if (among.contains(categories.get(i)) && (best < 0 || points[i] > points[best])) {
        best = i;
      }
    }
    if (known.isEmpty() || best < 0) {
      return null;
    }
    double sum = 0;
    for (int i = 0; i < points.length; i++) {
      sum += among.contains(categories.get(i)) ? Math.exp(TEMPER * (points[i] - points[best])) : 0;
    }
    int of = best;
    var most = Comparator.comparingDouble((String word) -> -tells.get(word)[of]);
    return new Opinion(
        categories.get(best), 1 / sum, known.stream().sorted(most).limit(TOLD).sorted().toList());
  }

  /** Whether something can be learned of a word: not where it stands in lines of all kinds. */
  boolean canTeach(String word) {
    var key = PlaceName.isKhmer(word) ? word : String.join(" ", LatinStem.in(word));
    return !seen.contains(key) || tells.containsKey(key);
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
