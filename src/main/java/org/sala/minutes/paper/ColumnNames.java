package org.sala.minutes.paper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.sala.data.DataRows;
import org.sala.language.SearchKey;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Which field a column means, by the names that people give to it in Khmer and English: the whole
 * name, one of its parts, or a word within it.
 */
@Component
public class ColumnNames {

  /** Between the names of a header of two rows, the wider first. */
  static final String BELOW = " › ";

  private static final Pattern DECORATION = Pattern.compile("[\\p{P}\\p{S}\\s]+");
  private static final String BETWEEN_LANGUAGES =
      "(?<=\\p{IsKhmer}\\.?)\\s+(?=\\p{IsLatin})|(?<=\\p{IsLatin}\\.?)\\s+(?=\\p{IsKhmer})";
  private static final int LONGEST = 100;
  private static final Set<String> REQUESTS = Set.of("subject", "narrative", "text");
  private static final Set<String> PEOPLE = Set.of("name", "organisation", "women");

  private final Map<String, String> fields = new HashMap<>();
  private final Pattern parts;
  private final Optional<WordsInNames> words;
  private final Set<String> telling;

  @Autowired
  public ColumnNames() {
    this("minutes-columns.csv", REQUESTS, Optional.of(new WordsInNames()));
  }

  private ColumnNames(String known, Set<String> telling, Optional<WordsInNames> words) {
    this.telling = telling;
    this.words = words;
    for (var row : DataRows.of(known)) {
      fields.put(folded(row.get("field")), row.get("field"));
      fields.put(folded(row.get("name")), row.get("field"));
    }
    fields.remove(""); // signs alone mean nothing as a part of a name
    parts =
        Pattern.compile(
            "[()\\[\\]/|,;\\n›]|\\s(?:"
                + String.join("|", RowWords.of("SEPARATOR"))
                + ")\\s?|"
                + BETWEEN_LANGUAGES);
  }

  /** The names of the columns of a list of people. */
  public static ColumnNames ofPeople() {
    return new ColumnNames("participants-columns.csv", PEOPLE, Optional.empty());
  }

  /** How sure it is what a column means; the higher, the surer. */
  enum Sureness {
    WORD_WITHIN,
    PART,
    WHOLE;

    int points() {
      return ordinal() + 1;
    }
  }

  /** What a column means. */
  record Meaning(String field, Sureness sureness) {}

  /** Whether a column of these names tells that the rows below it are what is looked for. */
  boolean isTelling(Meaning meaning) {
    return telling.contains(meaning.field());
  }

  /** The field that a column means whose name, or a part of it, is known. */
  public Optional<String> sureField(String header) {
    return surely(header).map(Meaning::field);
  }

  /** The field that a column of this name means, if the name is known. */
  public Optional<String> field(String header) {
    return meaning(header).map(Meaning::field);
  }

  /** What a column of this name means, and how sure that is. */
  Optional<Meaning> meaning(String header) {
    return surely(header)
        .or(
            () ->
                words
                    .flatMap(all -> all.in(header))
                    .map(field -> new Meaning(field, Sureness.WORD_WITHIN)));
  }

  /** What a column of this name means if the name, or a part of it, is known. */
  Optional<Meaning> surely(String header) {
    var whole = header.strip().equals("#") ? "row" : fields.get(folded(header));
    if (whole != null) {
      return Optional.of(new Meaning(whole, Sureness.WHOLE));
    }
    var found = new LinkedHashSet<String>();
    for (var part : parts(header)) {
      var field = fields.get(folded(part));
      if (field != null) {
        found.add(field);
      }
    }
    return found.stream()
        .findFirst()
        .map(first -> new Meaning(WordsInNames.widest(first, found), Sureness.PART));
  }

  /** The first column that means one of some fields and is shown; -1 if there is none. */
  int column(List<String> headers, Set<Integer> hidden, List<String> of) {
    return IntStream.range(0, headers.size())
        .filter(i -> !hidden.contains(i))
        .filter(i -> field(headers.get(i)).filter(of::contains).isPresent())
        .findFirst()
        .orElse(-1);
  }

  // Of a header of two rows the lower name says more than the wider one above it.
  private List<String> parts(String header) {
    var all = new ArrayList<String>();
    var levels = header.split(BELOW.strip());
    for (int level = levels.length - 1; level >= 0; level--) {
      all.addAll(List.of(parts.split(levels[level])));
    }
    return all;
  }

  /** Whether there is a field of this name. */
  public boolean isField(String field) {
    return fields.containsValue(field);
  }

  /** How many different fields these cells name for sure. */
  int recognised(List<String> cells) {
    var found = new HashSet<String>();
    cells.stream()
        .filter(cell -> cell.length() <= LONGEST)
        .forEach(cell -> surely(cell).ifPresent(meaning -> found.add(meaning.field())));
    return found.size();
  }

  private static String folded(String name) {
    return DECORATION.matcher(SearchKey.of(name)).replaceAll("");
  }
}
