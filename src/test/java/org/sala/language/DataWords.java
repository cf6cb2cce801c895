package org.sala.language;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * The words of the data files: names, by the code in the first column; and the words by which the
 * product recognises what people write, all of one code in one row.
 */
final class DataWords {

  private static final Path DATA = Path.of("src/main/resources/data");
  private static final Path ORGANISATIONS = Path.of("src/main/resources/demo/organisations.csv");

  private DataWords() {}

  static List<WordingRow> rows() {
    var rows = new ArrayList<WordingRow>();
    for (var file :
        Stream.concat(SourceFiles.below(DATA, ".*\\.csv").stream(), Stream.of(ORGANISATIONS))
            .toList()) {
      var records = records(file);
      rows.addAll(
          records.get(0).isMapped("name_km") ? names(file, records) : recognised(file, records));
    }
    return rows;
  }

  private static List<WordingRow> names(Path file, List<CSVRecord> records) {
    return records.stream()
        .map(
            row ->
                WordingRow.of(
                    file, row.get(0), new Bilingual(row.get("name_en"), row.get("name_km"))))
        .toList();
  }

  // The word stands in the column of that name, else in the last; what it means in the others.
  private static List<WordingRow> recognised(Path file, List<CSVRecord> records) {
    Map<String, List<String>> words = new LinkedHashMap<>();
    var names = records.get(0).getParser().getHeaderNames();
    int at = names.contains("word") ? names.indexOf("word") : names.size() - 1;
    for (var row : records) {
      var meaning =
          IntStream.range(0, row.size())
              .filter(i -> i != at)
              .mapToObj(row::get)
              .collect(joining("."));
      words.computeIfAbsent(meaning, key -> new ArrayList<>()).add(row.get(at));
    }
    return words.entrySet().stream()
        .map(
            each ->
                WordingRow.of(
                    file,
                    each.getKey(),
                    new Bilingual(listed(each.getValue(), false), listed(each.getValue(), true))))
        .toList();
  }

  private static String listed(List<String> words, boolean khmer) {
    return words.stream().filter(word -> WordingRow.isKhmer(word) == khmer).collect(joining("; "));
  }

  private static List<CSVRecord> records(Path file) {
    var format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (var csv = format.parse(new StringReader(SourceFiles.text(file)))) {
      return csv.getRecords();
    } catch (IOException e) {
      throw new IllegalStateException(file + " cannot be read.", e);
    }
  }
}
