package org.sala.data;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;

/** The word lists that come with the product. */
public final class DataRows {

  private static final CSVFormat CSV =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  private DataRows() {}

  public static List<CSVRecord> of(String file) {
    try (var reader =
            new InputStreamReader(
                new ClassPathResource("data/" + file).getInputStream(), StandardCharsets.UTF_8);
        var rows = CSV.parse(reader)) {
      return rows.getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException("The data file " + file + " cannot be read.", e);
    }
  }
}
