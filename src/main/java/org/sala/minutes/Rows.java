package org.sala.minutes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sala.engine.Refusal.Problem;
import org.sala.minutes.Row.State;
import org.sala.minutes.paper.RawLine;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lines of imports. */
@Repository
public class Rows {

  private final JdbcClient jdbc;
  private final Json json;
  private final StoredRow stored;

  Rows(JdbcClient jdbc, Json json, StoredRow stored) {
    this.jdbc = jdbc;
    this.json = json;
    this.stored = stored;
  }

  /** Writes a line as it was read; it waits to be checked. */
  void add(long importId, RawLine raw, String key, Map<String, String> cells) {
    jdbc.sql(
            """
            insert into minutes_row (import_id, line, row_key, raw, cells, state, table_number,
              source_row)
            values (?, ?, ?, ?::jsonb, ?::jsonb, 'READ', ?, ?)
            """)
        .params(
            importId,
            raw.line(),
            key,
            json.write(raw.cells()),
            json.write(cells),
            raw.table().number(),
            raw.row())
        .update();
  }

  /** Gives a line other cells; it waits to be checked again. */
  void reread(long importId, int line, String key, Map<String, String> cells) {
    jdbc.sql(
            """
            update minutes_row set
              row_key = case when coalesce(said, 'NEW') = 'NEW' then ? else row_key end,
              said = nullif(said, 'NEW'), asked_key = null, cells = ?::jsonb, state = 'READ'
            where import_id = ? and line = ?
            """)
        .params(key, json.write(cells), importId, line)
        .update();
  }

  /** Some lines in their order. */
  List<Row> find(long importId, Collection<Integer> lines) {
    return jdbc.sql("select * from minutes_row where import_id = ? and line = any(?) order by line")
        .params(importId, lines.toArray(Integer[]::new))
        .query(stored)
        .list();
  }

  /** The same, held until the transaction ends; those of them that are lines. */
  List<Row> hold(long importId, Collection<Integer> lines) {
    return jdbc.sql(
            """
            select * from minutes_row where import_id = ? and line = any(?) and role = 'LINE'
            order by line for no key update
            """)
        .params(importId, lines.toArray(Integer[]::new))
        .query(stored)
        .list();
  }

  Optional<Row> find(long importId, int line) {
    return jdbc.sql("select * from minutes_row where import_id = ? and line = ?")
        .params(importId, line)
        .query(stored)
        .optional();
  }

  /** What the file says in a line, by header; empty for a line that was added by hand. */
  Map<String, String> raw(long importId, int line) {
    return jdbc.sql("select raw from minutes_row where import_id = ? and line = ?")
        .params(importId, line)
        .query((row, index) -> json.read(row.getString("raw"), StoredRow.CELLS))
        .optional()
        .orElse(Map.of());
  }

  /** The place of a line that is added; who adds another waits until this one is there. */
  int nextLine(long importId) {
    jdbc.sql("select pg_advisory_xact_lock(hashtext('minutes_row'), ?::integer)")
        .param(importId)
        .query(row -> {});
    return jdbc.sql(
            """
            select coalesce(greatest(
              (select max(line) from minutes_row where import_id = :import),
              (select max(line) from minutes_removed where import_id = :import)), 0) + 1
            """)
        .param("import", importId)
        .query(Integer.class)
        .single();
  }

  /** The lines that have some keys: those of one key are counted as one as long as they have it. */
  Map<String, List<Integer>> linesWithKeys(long importId, Collection<String> keys) {
    var lines = new HashMap<String, List<Integer>>();
    jdbc.sql(
            """
            select row_key, line from minutes_row
            where import_id = ? and row_key = any(?) and role = 'LINE' order by line
            """)
        .params(importId, keys.toArray(String[]::new))
        .query(
            row -> {
              lines.computeIfAbsent(row.getString(1), key -> new ArrayList<>()).add(row.getInt(2));
            });
    return lines;
  }

  /** Notes why a line could not be registered after all. */
  void refuse(long importId, int line, List<Problem> problems) {
    jdbc.sql("update minutes_row set problems = ?::jsonb where import_id = ? and line = ?")
        .params(json.write(problems), importId, line)
        .update();
  }

  /** Notes why a line could not even be checked. */
  void refuse(long importId, int line, State state, List<Problem> problems) {
    refuse(importId, line, problems);
    jdbc.sql("update minutes_row set state = ? where import_id = ? and line = ?")
        .params(state.name(), importId, line)
        .update();
  }
}
