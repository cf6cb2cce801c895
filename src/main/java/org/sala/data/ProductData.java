package org.sala.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sala.office.OfficeSettings;
import org.sala.office.SettingsProblem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Loads the product's data files. A row that still is as the product last loaded it is brought up
 * to date; a row that an administrator changed is left alone.
 */
@Component
public class ProductData {

  private final JdbcClient jdbc;
  private final ObjectMapper json;
  private final OfficeSettings office;

  ProductData(JdbcClient jdbc, ObjectMapper json, OfficeSettings office) {
    this.jdbc = jdbc;
    this.json = json;
    this.office = office;
  }

  /**
   * Loads all files.
   *
   * @throws SettingsProblem if the gazetteer that {@code sala.gazetteer.file} names cannot be used
   */
  @Transactional
  public void load() {
    for (var table : DataTable.values()) {
      load(table, table.ofTheProduct());
    }
    if (office.gazetteer() != null) {
      load(DataTable.PLACES, DataTable.PLACES.ofTheOffice(office.gazetteer()));
    }
  }

  private void load(DataTable table, List<Map<String, String>> rows) {
    var statement = upsert(table.table(), table.key(), table.columns());
    for (var row : rows) {
      jdbc.sql(statement).param("row", write(row)).update();
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

  private String write(Map<String, String> row) {
    try {
      return json.writeValueAsString(row);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A row of a data file cannot be written as JSON.", e);
    }
  }
}
