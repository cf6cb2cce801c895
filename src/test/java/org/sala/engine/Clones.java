package org.sala.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Copies of rows with a number behind their names, many in one statement. */
class Clones {

  private final JdbcClient jdbc;
  private final int last;

  /**
   * @param last the number of the last copy; the first is 1
   */
  Clones(JdbcClient jdbc, int last) {
    this.jdbc = jdbc;
    this.last = last;
  }

  /**
   * Copies rows of a table.
   *
   * @param which says which rows x are copied, in SQL; the parameter "origin" is at hand
   * @param changes what is different in copy i, in SQL, by column
   * @param numbers says which numbers i a copy is made for, in SQL
   */
  void of(String table, String which, String origin, Map<String, String> changes, String numbers) {
    var expressions = new HashMap<>(changes);
    var columns = columns(table);
    columns.forEach(column -> expressions.putIfAbsent(column, "x." + column));
    jdbc.sql(
            """
            insert into %s (%s) overriding system value
            select %s from generate_series(1, :last) i cross join %s x where %s and %s
            """
                .formatted(
                    table,
                    String.join(", ", columns),
                    columns.stream().map(expressions::get).collect(Collectors.joining(", ")),
                    table,
                    which,
                    numbers))
        .param("last", last)
        .param("origin", origin)
        .update();
  }

  private List<String> columns(String table) {
    return jdbc.sql(
            """
            select column_name from information_schema.columns
            where table_schema = 'public' and table_name = :table and is_generated = 'NEVER'
            order by ordinal_position
            """)
        .param("table", table)
        .query(String.class)
        .list();
  }
}
