package org.sala.audit;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * A table that keeps acts or readings.
 *
 * @param arguments of its trigger: the columns of the key, who, which case, those left out
 * @param isNumbered whether its key is one number
 */
record AuditedTable(String name, List<String> arguments, boolean isNumbered) {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  /** All of them, as the migrations of the database have them as well. */
  static List<AuditedTable> all() {
    try (var file = AuditedTable.class.getResourceAsStream("tables.csv");
        var rows = FORMAT.parse(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return rows.stream().map(AuditedTable::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The list of audited tables cannot be read.", e);
    }
  }

  private static AuditedTable of(CSVRecord row) {
    return new AuditedTable(
        row.get("table"),
        Stream.of("key", "who", "case", "left out").map(row::get).toList(),
        !row.get("number").isEmpty());
  }

  /** SQL for the key of a row t as records name it. */
  String key() {
    return Stream.of(arguments.get(0).split(" "))
        .map(column -> "t." + column)
        .collect(Collectors.joining(", ", "concat_ws(' ', ", ")"));
  }

  /** SQL that finds the row t of a record. */
  String isRowOf(String record) {
    return isNumbered
        ? "t.%s = %s.row_key::bigint".formatted(arguments.get(0), record)
        : "%s = %s.row_key".formatted(key(), record);
  }

  /** SQL for the content of the row t, with the salt of its record. */
  String content(String salt) {
    return "sha256(convert_to(%s || jsonb_strip_nulls(to_jsonb(t) - string_to_array('%s', ' '))::text, 'UTF8'))"
        .formatted(salt, arguments.get(3));
  }
}
