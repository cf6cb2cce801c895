package org.sala.minutes;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sala.engine.Refusal.Problem;
import org.sala.minutes.Assessment.Assessed;
import org.sala.minutes.Row.State;
import org.sala.minutes.paper.RawLine;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
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

  /**
   * Writes a line anew; what the file says of it stays, and so does a line that has become a
   * request meanwhile.
   *
   * @return its version, nothing if it stayed as it was
   */
  Optional<Integer> save(long importId, Assessed is) {
    return values(
            jdbc.sql(
                """
                update minutes_row set row_key = :rowKey, matter = :matter, cells = :cells::jsonb,
                  problems = :problems::jsonb, guesses = :guesses::jsonb, changes = :changes::jsonb,
                  duplicates = :duplicates::jsonb, search_key = :key, bands = :bands,
                  category = :category, place_code = :place, place_detail = :detail,
                  received_at = :receivedAt, left_out = :leftOut, state = :state,
                  request_number = :number, asked_key = :asked
                where import_id = :import and line = :line
                  and state not in ('REGISTERED', 'UPDATED')
                returning version
                """),
            importId,
            is)
        .query(Integer.class)
        .optional();
  }

  /** Adds a line that no file has. */
  void addTyped(long importId, Assessed is) {
    values(
            jdbc.sql(
                """
                insert into minutes_row (import_id, line, row_key, matter, raw, cells, problems,
                  guesses, changes, duplicates, search_key, bands, category, place_code,
                  place_detail, received_at, left_out, state, request_number, asked_key)
                values (:import, :line, :rowKey, :matter, '{}', :cells::jsonb, :problems::jsonb,
                  :guesses::jsonb, :changes::jsonb, :duplicates::jsonb, :key, :bands, :category,
                  :place, :detail, :receivedAt, :leftOut, :state, :number, :asked)
                """),
            importId,
            is)
        .update();
  }

  private StatementSpec values(StatementSpec statement, long importId, Assessed is) {
    var row = is.row();
    var fields = is.fields();
    var receivedAt = fields.get("receivedAt");
    return statement
        .param("import", importId)
        .param("line", row.line())
        .param("rowKey", row.key())
        .param("matter", is.matter())
        .param("cells", json.write(row.cells()))
        .param("problems", json.write(row.problems()))
        .param("guesses", json.write(row.guesses()))
        .param("changes", json.write(row.changes()))
        .param("duplicates", json.write(row.duplicates()))
        .param("key", is.searchKey())
        .param("bands", Bands.of(importId, is.searchKey()))
        .param("category", shortCode(fields.get("category"), 20))
        .param("place", shortCode(fields.get("placeCode"), 10))
        .param("detail", fields.get("placeDetail"))
        .param(
            "receivedAt",
            receivedAt == null
                ? null
                : Timestamp.from(OffsetDateTime.parse(receivedAt).toInstant()),
            Types.TIMESTAMP)
        .param("leftOut", row.leftOut())
        .param("state", row.state().name())
        .param("number", row.requestNumber())
        .param("asked", row.asked());
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
