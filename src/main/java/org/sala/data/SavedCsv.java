package org.sala.data;

import java.io.IOException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/**
 * CSV with a header as spreadsheet programs save it: some put a mark before the first letter, and
 * in some countries semicolons. Values are trimmed; an empty one is null.
 */
public final class SavedCsv {

  private static final CSVFormat COMMAS =
      CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setNullString("")
          .setIgnoreEmptyLines(true)
          .setTrim(true)
          .get();

  private SavedCsv() {}

  /** Its rows, for who closes it. */
  public static CSVParser parse(String text) throws IOException {
    var unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
    var first = unmarked.lines().findFirst().orElse("");
    boolean semicolons = first.indexOf(';') >= 0 && first.indexOf(',') < 0;
    return CSVParser.parse(
        unmarked, semicolons ? COMMAS.builder().setDelimiter(';').get() : COMMAS);
  }
}
