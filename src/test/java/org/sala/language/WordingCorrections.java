package org.sala.language;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVRecord;

/**
 * Takes corrected texts of message keys back from a table: all, or none if one cannot be taken.
 * Words of other kinds stand in files that have their own tools; that they differ is told.
 */
final class WordingCorrections {

  private final MessageFiles files;
  private final Map<String, WordingRow> known;
  private final Map<Language, Map<String, String>> corrected = new EnumMap<>(Language.class);
  private final List<String> problems = new ArrayList<>();
  private final Set<String> told = new TreeSet<>();

  private WordingCorrections(MessageFiles files) {
    this.files = files;
    this.known = WordingTable.rows(files).stream().collect(toMap(WordingRow::key, identity()));
    for (var language : Language.values()) {
      corrected.put(language, new HashMap<>());
    }
  }

  /**
   * What came of a table.
   *
   * @param written the keys whose texts were written
   * @param told the keys of other kinds whose texts differ and were not written
   */
  record Outcome(Set<String> written, Set<String> told) {}

  /**
   * Takes the corrections of a table.
   *
   * @throws IllegalArgumentException if a row cannot be taken; its message tells each such row, as
   *     a spreadsheet counts, and the reason
   */
  static Outcome take(Path table, MessageFiles files) throws IOException {
    var rows = WordingTable.read(table);
    var corrections = new WordingCorrections(files);
    corrections.check(rows);
    return corrections.write();
  }

  private void check(List<CSVRecord> rows) {
    var seen = new HashSet<String>();
    for (var row : rows) {
      var missing =
          List.of(WordingTable.KEY, WordingTable.ENGLISH, WordingTable.KHMER).stream()
              .filter(column -> !row.isSet(column))
              .toList();
      var where = "Row %d: ".formatted(row.getRecordNumber() + 1);
      if (!missing.isEmpty()) {
        problems.add(where + "it has no column " + missing + ".");
        continue;
      }
      var key = row.get(WordingTable.KEY);
      if (!known.containsKey(key)) {
        problems.add(where + "there is no key '" + key + "'.");
      } else if (!seen.add(key)) {
        problems.add(where + "the key '" + key + "' stands further up already.");
      } else {
        check(where, known.get(key), row);
      }
    }
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException("Nothing was written.\n" + String.join("\n", problems));
    }
  }

  private void check(String where, WordingRow before, CSVRecord row) {
    check(where, before, before.english(), Language.EN, row.get(WordingTable.ENGLISH));
    check(where, before, before.khmer(), Language.KM, row.get(WordingTable.KHMER));
  }

  private void check(String where, WordingRow row, String before, Language language, String text) {
    if (text.equals(before)) {
      return;
    }
    if (row.key().contains("#")) {
      told.add(row.key());
      return;
    }
    var name = language == Language.KM ? "Khmer" : "English";
    if (VisibleText.isBlank(text)) {
      problems.add(where + "'" + row.key() + "' has no text in " + name + ".");
    } else if (WordingRow.isKhmer(text) != WordingRow.isKhmer(before)) {
      problems.add(where + "'" + row.key() + "' is not written in " + name + ".");
    } else if (!hasPlacesOf(before, text)) {
      problems.add(
          where
              + "'%s' needs in %s the places %s, each in braces."
                  .formatted(row.key(), name, MessageFiles.places(before)));
    } else {
      corrected.get(language).put(row.key(), text);
    }
  }

  private static boolean hasPlacesOf(String before, String text) {
    try {
      return MessageFiles.places(text).equals(MessageFiles.places(before));
    } catch (RuntimeException e) {
      return false; // a brace that is not closed, and the like
    }
  }

  private Outcome write() throws IOException {
    var written = new TreeSet<String>();
    for (var room : files.rooms()) {
      for (var language : Language.values()) {
        var file = MessageFiles.file(room, language);
        var texts = new HashMap<>(corrected.get(language));
        texts.keySet().retainAll(MessageFiles.read(file).keySet());
        if (!texts.isEmpty()) {
          MessageFiles.write(file, texts);
          written.addAll(texts.keySet());
        }
      }
    }
    return new Outcome(written, told);
  }
}
