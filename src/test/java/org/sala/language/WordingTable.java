package org.sala.language;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The table of all wording, which a native reader reviews in a spreadsheet. */
final class WordingTable {

  static final String KEY = "key";
  static final String ENGLISH = "English";
  static final String KHMER = "Khmer";

  // Without it spreadsheets do not read UTF-8.
  private static final String MARK = "\uFEFF";
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setHeader(KEY, ENGLISH, KHMER, "where").get();
  private static final CSVFormat READ =
      CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

  private WordingTable() {}

  /** Every text of the product. */
  static List<WordingRow> rows(MessageFiles messages) {
    return Stream.of(
            MessageWords.rows(messages),
            MessageWords.validation(),
            ModelWords.rows(),
            FormWords.rows(),
            DataWords.rows(),
            WebappWords.rows())
        .flatMap(List::stream)
        .toList();
  }

  static void write(List<WordingRow> rows, Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    try (var writer = Files.newBufferedWriter(file)) {
      writer.write(MARK);
      var csv = FORMAT.print(writer);
      for (var row : rows) {
        csv.printRecord(row.key(), row.english(), row.khmer(), row.where());
      }
    }
  }

  /** The rows of a table that may have gone through a spreadsheet. */
  static List<CSVRecord> read(Path file) {
    var text = SourceFiles.text(file);
    var bare = text.startsWith(MARK) ? text.substring(1) : text;
    try (var csv = READ.parse(new StringReader(bare.replace("\r\n", "\n")))) {
      return csv.getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
