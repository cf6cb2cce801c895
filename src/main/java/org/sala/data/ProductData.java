package org.sala.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collection;
import java.util.LinkedHashMap;
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
    // A file that names a key twice means its last row.
    var byKey = new LinkedHashMap<String, Map<String, String>>();
    rows.forEach(row -> byKey.put(row.get(table.key()), row));
    jdbc.sql(upsert(table.table(), table.key(), table.columns()))
        .param("rows", write(byKey.values()))
        .update();
  }

  // Types come from the table itself: rows travel as JSON and PostgreSQL populates records. One
  // statement a file: a start with nothing to load costs no thousand of them.
  private static String upsert(String table, String key, List<String> columns) {
    var names = String.join(", ", columns);
    var excluded =
        columns.stream().map(c -> c + " = excluded." + c).collect(Collectors.joining(", "));
    var current =
        columns.stream().map(c -> "'" + c + "', t." + c).collect(Collectors.joining(", "));
    var populated = columns.stream().map(c -> "r." + c).collect(Collectors.joining(", "));
    return """
    insert into %1$s as t (%2$s, loaded)
    select %6$s, file.row
    from jsonb_array_elements(:rows::jsonb) as file(row),
      jsonb_populate_record(null::%1$s, file.row) as r
    on conflict (%3$s) do update set %4$s, loaded = excluded.loaded
    where t.loaded is distinct from excluded.loaded
      and jsonb_build_object(%5$s) = t.loaded
    """
        .formatted(table, names, key, excluded, current, populated);
  }

  private String write(Collection<Map<String, String>> rows) {
    try {
      return json.writeValueAsString(rows);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The rows of a data file cannot be written as JSON.", e);
    }
  }
}
