package org.sala.minutes.line;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sala.data.DataRows;
import org.sala.language.SearchKey;

/** The words that people write in dates, in all their spellings. */
final class DateWords {

  static final Pattern MORNING = words("MORNING");
  static final Pattern AFTERNOON = words("AFTERNOON");
  static final Pattern SOLAR = words("SOLAR");
  static final Pattern LUNAR = words("LUNAR");
  static final Pattern BESIDE = words("BESIDE");
  static final String CLOCK = words("CLOCK").pattern();

  private static final List<Month> MONTHS = months();

  private record Month(int number, Pattern word) {}

  /**
   * A month within a text.
   *
   * @param number 1 to 12
   */
  record Found(int number, int from, int to) {}

  private DateWords() {}

  /** The month that a text names with the most letters. */
  static Optional<Found> month(String text) {
    Found best = null;
    for (var month : MONTHS) {
      Matcher matcher = month.word().matcher(text);
      if (matcher.find()
          && (best == null || matcher.end() - matcher.start() > best.to() - best.from())) {
        best = new Found(month.number(), matcher.start(), matcher.end());
      }
    }
    return Optional.ofNullable(best);
  }

  private static List<Month> months() {
    var months = new ArrayList<Month>();
    for (var row : DataRows.of("date-words.csv")) {
      if (row.get("kind").equals("MONTH")) {
        months.add(
            new Month(
                Integer.parseInt(row.get("value")), Pattern.compile(pattern(row.get("word")))));
      }
    }
    return months;
  }

  private static Pattern words(String kind) {
    return Pattern.compile(
        DataRows.of("date-words.csv").stream()
            .filter(row -> row.get("kind").equals(kind))
            .map(row -> row.get("word"))
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(DateWords::pattern)
            .collect(Collectors.joining("|", "(?:", ")")));
  }

  // A Latin word ends where its letters end; in Khmer one word follows the other.
  private static String pattern(String word) {
    var key = Pattern.quote(SearchKey.of(word));
    return word.charAt(0) < 128 ? "(?<![a-z])" + key + "(?![a-z])" : key;
  }
}
