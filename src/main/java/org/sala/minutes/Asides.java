package org.sala.minutes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sala.minutes.paper.RawLine;
import org.sala.minutes.paper.RowRole;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of a file that are no lines: headings, totals, signatures, what is hidden. */
@Repository
class Asides {

  private static final int SHOWN = 500;

  private final JdbcClient jdbc;
  private final Json json;

  Asides(JdbcClient jdbc, Json json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /**
   * A row that is no line.
   *
   * @param row its number as the program shows it
   */
  record Aside(int line, int table, int row, RowRole role, List<String> texts) {}

  /**
   * The first of them, in the order of the file.
   *
   * @param total how many there are
   * @param hidden how many of all are hidden in the file
   */
  record Shown(List<Aside> rows, long total, long hidden) {}

  void add(long importId, RawLine raw) {
    jdbc.sql(
            """
            insert into minutes_row (import_id, line, row_key, raw, cells, state, left_out, role,
              table_number, source_row)
            values (?, ?, ?, ?::jsonb, '{}', 'NEW', true, ?, ?, ?)
            """)
        .params(
            importId,
            raw.line(),
            "line-" + raw.line(),
            json.write(raw.cells()),
            raw.role().name(),
            raw.table().number(),
            raw.row())
        .update();
  }

  Shown of(Import of) {
    return jdbc.sql(
            """
            select count(*) as total, count(*) filter (where role = 'HIDDEN') as hidden
            from minutes_row where import_id = ? and role <> 'LINE'
            """)
        .param(of.id())
        .query((row, index) -> new Shown(first(of), row.getLong("total"), row.getLong("hidden")))
        .single();
  }

  /** All rows that are hidden in the file. */
  List<Integer> hidden(long importId) {
    return jdbc.sql(
            "select line from minutes_row where import_id = ? and role = 'HIDDEN' order by line")
        .param(importId)
        .query(Integer.class)
        .list();
  }

  private List<Aside> first(Import of) {
    return jdbc.sql(
            """
            select line, table_number, source_row, role, raw from minutes_row
            where import_id = ? and role <> 'LINE' order by line limit ?
            """)
        .params(of.id(), SHOWN)
        .query(
            (row, index) ->
                new Aside(
                    row.getInt("line"),
                    row.getInt("table_number"),
                    row.getInt("source_row"),
                    RowRole.valueOf(row.getString("role")),
                    texts(of, json.read(row.getString("raw"), StoredRow.CELLS))))
        .list();
  }

  /** The texts of a row in the order of its columns, each once. */
  static List<String> texts(Import of, Map<String, String> raw) {
    var texts = new ArrayList<String>();
    of.columns().forEach(column -> add(texts, raw.get(column.header())));
    raw.values().forEach(text -> add(texts, text));
    return texts;
  }

  private static void add(List<String> texts, String text) {
    if (text != null && !texts.contains(text)) {
      texts.add(text);
    }
  }

  /** The rows of a table that have no known column, and so are no lines yet. */
  List<Integer> unknown(long importId, int table) {
    return jdbc.sql(
            """
            select line from minutes_row
            where import_id = ? and table_number = ? and role = 'OTHER' order by line
            """)
        .params(importId, table)
        .query(Integer.class)
        .list();
  }

  /** Makes a line something else: it is left out, and nothing of its check stays. */
  void set(long importId, int line, RowRole role) {
    jdbc.sql(
            """
            update minutes_row set role = ?, left_out = true, state = 'NEW', search_key = '', bands = '{}',
              said = null, asked_key = null,
              problems = '[]', guesses = '[]', changes = '[]', duplicates = '[]'
            where import_id = ? and line = ? and state not in ('REGISTERED', 'UPDATED')
            """)
        .params(role.name(), importId, line)
        .update();
  }

  /** Makes a row a line; it waits to be checked. */
  void makeLine(long importId, int line, String key, Map<String, String> cells) {
    jdbc.sql(
            """
            update minutes_row set role = 'LINE', left_out = false, state = 'READ', row_key = ?,
              cells = ?::jsonb
            where import_id = ? and line = ? and role <> 'LINE'
            """)
        .params(key, json.write(cells), importId, line)
        .update();
  }
}
