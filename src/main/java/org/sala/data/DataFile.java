package org.sala.data;

import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads the rows of a CSV file whose columns are known. */
final class DataFile {

  private static final CSVFormat CSV =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).setNullString("").get();

  private DataFile() {}

  /**
   * The rows, each with a value, or null, for each column.
   *
   * @throws IllegalArgumentException if the file has other columns, or a row is not whole; the
   *     message goes on after "the file, ..."
   */
  static List<Map<String, String>> read(String text, List<String> columns) throws IOException {
    // A spreadsheet program puts a mark before the first letter.
    try (var rows = CSVParser.parse(text.startsWith("\uFEFF") ? text.substring(1) : text, CSV)) {
      var found = rows.getHeaderNames();
      if (!Set.copyOf(columns).equals(new HashSet<>(found))) {
        throw new IllegalArgumentException(
            found.isEmpty()
                ? "which is empty"
                : "whose first line is '" + String.join(",", found) + "'");
      }
      return rows.stream().map(row -> whole(row, columns)).toList();
    }
  }

  private static Map<String, String> whole(CSVRecord row, List<String> columns) {
    if (!row.isConsistent() || row.get(columns.get(0)) == null) {
      throw new IllegalArgumentException(
          "whose row %d has not the %d columns of the first line, or no %s"
              .formatted(row.getRecordNumber(), columns.size(), columns.get(0)));
    }
    var values = new LinkedHashMap<String, String>();
    columns.forEach(column -> values.put(column, row.get(column)));
    return values;
  }
}
