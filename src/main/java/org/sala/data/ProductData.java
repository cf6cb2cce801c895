package org.sala.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Loads the product's data files. A row that still is as the product last loaded it is brought up
 * to date; a row that an administrator changed is left alone.
 */
@Component
public class ProductData {

  private static final CSVFormat CSV =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).setNullString("").get();

  private final JdbcClient jdbc;
  private final ObjectMapper json;
  private final String gazetteer;

  ProductData(
      JdbcClient jdbc, ObjectMapper json, @Value("${sala.gazetteer.file:}") String gazetteer) {
    this.jdbc = jdbc;
    this.json = json;
    this.gazetteer = gazetteer;
  }

  /**
   * Loads all files.
   *
   * @throws IllegalStateException if the gazetteer that {@code sala.gazetteer.file} names cannot be
   *     read
   */
  @Transactional
  public void load() {
    load("unit", "code", new ClassPathResource("data/units.csv"));
    load("category", "code", new ClassPathResource("data/categories.csv"));
    load("holiday", "date", new ClassPathResource("data/holidays.csv"));
    load("place", "code", new ClassPathResource("data/places.csv"));
    if (!gazetteer.isBlank()) {
      load("place", "code", new FileSystemResource(Path.of(gazetteer)));
    }
  }

  private void load(String table, String key, Resource file) {
    try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8);
        var rows = CSV.parse(reader)) {
      var columns = List.copyOf(rows.getHeaderNames());
      var statement = upsert(table, key, columns);
      for (var row : rows) {
        jdbc.sql(statement).param("row", write(row)).update();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The data file " + file.getDescription() + " cannot be read.", e);
    }
  }

  // Types come from the table itself: the row travels as JSON and PostgreSQL populates a record.
  private static String upsert(String table, String key, List<String> columns) {
    var names = String.join(", ", columns);
    var excluded =
        columns.stream().map(c -> c + " = excluded." + c).collect(Collectors.joining(", "));
    var current =
        columns.stream().map(c -> "'" + c + "', t." + c).collect(Collectors.joining(", "));
    return """
        insert into %1$s as t (%2$s, loaded)
        select %2$s, :row::jsonb from jsonb_populate_record(null::%1$s, :row::jsonb)
        on conflict (%3$s) do update set %4$s, loaded = excluded.loaded
        where t.loaded is distinct from excluded.loaded
          and jsonb_build_object(%5$s) = t.loaded
        """
        .formatted(table, names, key, excluded, current);
  }

  private String write(CSVRecord row) {
    try {
      Map<String, String> values = row.toMap();
      return json.writeValueAsString(values);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A row of a data file cannot be written as JSON.", e);
    }
  }
}
