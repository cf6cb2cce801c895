package org.sala.minutes;

import java.sql.Timestamp;
import java.time.OffsetDateTime;
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

  /** Writes a line, or writes it anew; what the file says ({@code raw}) stays. */
  void save(
      long importId,
      Row row,
      Map<String, String> raw,
      Map<String, String> fields,
      String key,
      String matter) {
    var receivedAt = fields.get("receivedAt");
    jdbc.sql(
            """
            insert into minutes_row (import_id, line, row_key, matter, raw, cells, problems, guesses,
              changes, duplicates, search_key, category, place_code, place_detail, received_at,
              left_out, state, request_number)
            values (:import, :line, :rowKey, :matter, :raw::jsonb, :cells::jsonb, :problems::jsonb,
              :guesses::jsonb, :changes::jsonb, :duplicates::jsonb, :key, :category, :place, :detail,
              :receivedAt, :leftOut, :state, :number)
            on conflict (import_id, line) do update set row_key = excluded.row_key,
              matter = excluded.matter, cells = excluded.cells, problems = excluded.problems,
              guesses = excluded.guesses, changes = excluded.changes,
              duplicates = excluded.duplicates, search_key = excluded.search_key,
              category = excluded.category, place_code = excluded.place_code,
              place_detail = excluded.place_detail, received_at = excluded.received_at,
              left_out = excluded.left_out, state = excluded.state,
              request_number = excluded.request_number
            """)
        .param("import", importId)
        .param("line", row.line())
        .param("rowKey", row.key())
        .param("matter", matter)
        .param("raw", json.write(raw))
        .param("cells", json.write(row.cells()))
        .param("problems", json.write(row.problems()))
        .param("guesses", json.write(row.guesses()))
        .param("changes", json.write(row.changes()))
        .param("duplicates", json.write(row.duplicates()))
        .param("key", key)
        .param("category", shortCode(fields.get("category"), 20))
        .param("place", shortCode(fields.get("placeCode"), 10))
        .param("detail", fields.get("placeDetail"))
        .param(
            "receivedAt",
            receivedAt == null
                ? null
                : Timestamp.from(OffsetDateTime.parse(receivedAt).toInstant()))
        .param("leftOut", row.leftOut())
        .param("state", row.state().name())
        .param("number", row.requestNumber())
        .update();
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

  private static String shortCode(String code, int length) {
    return code == null || code.length() > length ? null : code;
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
    return jdbc.sql("select coalesce(max(line), 0) + 1 from minutes_row where import_id = ?")
        .param(importId)
        .query(Integer.class)
        .single();
  }

  /** Other lines with the same key: they are counted as one as long as both have it. */
  List<Integer> linesWithKey(long importId, String key) {
    return jdbc.sql(
            """
            select line from minutes_row
            where import_id = ? and row_key = ? and role = 'LINE' order by line
            """)
        .params(importId, key)
        .query(Integer.class)
        .list();
  }

  /** Notes which line of before it may be; null asks nothing. */
  void ask(long importId, int line, String key) {
    jdbc.sql("update minutes_row set asked_key = ? where import_id = ? and line = ?")
        .params(key, importId, line)
        .update();
  }

  /** Notes that a line became a request, or changed one. */
  void done(long importId, int line, State state, String number, RegisteredLine registered) {
    jdbc.sql(
            """
            update minutes_row set state = ?, request_number = ?, registered = ?::jsonb
            where import_id = ? and line = ?
            """)
        .params(state.name(), number, json.write(registered), importId, line)
        .update();
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

  void remove(long importId, int line) {
    jdbc.sql(
            """
            delete from minutes_row
            where import_id = ? and line = ? and state not in ('REGISTERED', 'UPDATED')
            """)
        .params(importId, line)
        .update();
  }
}
