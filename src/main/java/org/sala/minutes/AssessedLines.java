package org.sala.minutes;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.sala.minutes.Assessment.Assessed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Writes lines as they were assessed. */
@Repository
class AssessedLines {

  private final JdbcClient jdbc;
  private final Json json;

  AssessedLines(JdbcClient jdbc, Json json) {
    this.jdbc = jdbc;
    this.json = json;
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

  private static String shortCode(String code, int length) {
    return code == null || code.length() > length ? null : code;
  }
}
