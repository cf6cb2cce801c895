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
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Loads the data files, Sala's own or the office's. A row that still is as it was last loaded is
 * brought up to date; a row that an administrator changed is left alone; none is deleted.
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
   * @throws SettingsProblem if a file of the office cannot be used
   */
  @Transactional
  public void load() {
    var tables = new OfficeTables(office);
    for (var table : DataTable.values()) {
      try {
        load(table, tables.rows(table));
      } catch (DataIntegrityViolationException e) {
        throw tables
            .file(table)
            .map(file -> file.refused("which gives another code what a row of the database has"))
            .orElseThrow(() -> e);
      }
    }
  }

  private void load(DataTable table, List<FileRow> rows) {
    // Where the office's places name a province of Sala's again, its own row counts.
    var byKey = new LinkedHashMap<String, Map<String, String>>();
    rows.forEach(row -> byKey.put(row.get(table.key()), row.values()));
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
