package org.sala.data;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;

/** Reads the rows of a CSV file whose columns are known. */
record DataFile(DataTable table) {

  /**
   * The rows, each with a value, or null, for each column.
   *
   * @throws IllegalArgumentException if the file has other columns, or a row is not whole or has
   *     what is not allowed; the message goes on after "the file, ..."
   */
  List<FileRow> read(String text) throws IOException {
    try (var parser = SavedCsv.parse(text)) {
      var found = parser.getHeaderNames();
      if (!Set.copyOf(table.columns()).equals(new HashSet<>(found))) {
        throw new IllegalArgumentException(
            found.isEmpty()
                ? "which is empty"
                : "whose first line is '" + text.lines().findFirst().orElse("") + "'");
      }
      var rows = new ArrayList<FileRow>();
      for (var row : parser) {
        rows.add(row(row, parser.getCurrentLineNumber()));
      }
      onlyOnce(rows);
      return rows;
    }
  }

  private FileRow row(CSVRecord record, long line) {
    if (!record.isConsistent()) {
      throw new IllegalArgumentException(
          "whose line %d has %d columns".formatted(line, record.size()));
    }
    var values = new LinkedHashMap<String, String>();
    for (var column : table.known()) {
      var value = record.get(column.name());
      if (!column.allows().test(Objects.requireNonNullElse(value, ""))) {
        throw new IllegalArgumentException(
            "whose line %d has the %s '%s', where %s is allowed"
                .formatted(
                    line, column.name(), Objects.requireNonNullElse(value, ""), column.words()));
      }
      values.put(column.name(), value);
    }
    return new FileRow(line, values);
  }

  private void onlyOnce(List<FileRow> rows) {
    for (var column : table.unique()) {
      var lines = new HashMap<String, Long>();
      for (var row : rows) {
        var before = lines.put(row.get(column), row.line());
        if (before != null) {
          throw new IllegalArgumentException(
              "whose line %d has the %s '%s' of line %d again"
                  .formatted(row.line(), column, row.get(column), before));
        }
      }
    }
  }
}
