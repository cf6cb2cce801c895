package org.sala;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** Looks for words in every text column of tables. */
public final class EngineTables {

  private final JdbcTemplate jdbc;

  public EngineTables(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** The places at which one of the words stands in a table of the engine. */
  public List<String> containing(String... words) {
    return containing(
        jdbc.queryForList(
            "select table_name from information_schema.tables"
                + " where table_schema = 'public' and table_name like 'act\\_%'",
            String.class),
        words);
  }

  /** The places at which one of the words stands in these tables. */
  public List<String> containing(List<String> tables, String... words) {
    assertThat(tables).isNotEmpty();
    var found = new ArrayList<String>();
    for (var table : tables) {
      for (Map<String, Object> column :
          jdbc.queryForList(
              "select column_name, data_type from information_schema.columns"
                  + " where table_schema = 'public' and table_name = ?",
              table)) {
        for (var word : words) {
          var rows =
              jdbc.queryForObject(
                  "select count(*) from %s where %s".formatted(table, condition(column, word)),
                  Long.class);
          if (rows > 0) {
            found.add("%s.%s: %d".formatted(table, column.get("column_name"), rows));
          }
        }
      }
    }
    return found;
  }

  private static String condition(Map<String, Object> column, String word) {
    var name = column.get("column_name");
    return switch ((String) column.get("data_type")) {
      case "character varying", "text", "jsonb" -> "%s::text like '%%%s%%'".formatted(name, word);
      case "bytea" -> "position('%s'::bytea in %s) > 0".formatted(word, name);
      default -> "false";
    };
  }
}
