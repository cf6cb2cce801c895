package org.sala.minutes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The lines of an import as they are compared with those before: which they are is written here.
 */
@Repository
class CopiedLines {

  private static final int TOGETHER = 500;

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final Json json;

  CopiedLines(JdbcClient jdbc, JdbcTemplate batches, Json json) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.json = json;
  }

  /**
   * A line.
   *
   * @param asked the key of the line it may be, null where nothing is asked
   * @param said what the secretary said to that: SAME or OTHER, null for nothing
   */
  record Copied(
      int line,
      String key,
      Map<String, String> ofFile,
      Map<String, String> cells,
      boolean leftOut,
      String asked,
      String said) {

    Copied is(String itsKey, String mayBe) {
      return new Copied(line, itsKey, ofFile, cells, leftOut, mayBe, said);
    }

    Copied with(Map<String, String> otherCells, boolean isLeftOut) {
      return new Copied(line, key, ofFile, otherCells, isLeftOut, asked, said);
    }

    Copied saying(String what) {
      return new Copied(line, key, ofFile, cells, leftOut, null, what);
    }
  }

  /** The lines that are not registered yet, in their order. */
  List<Copied> of(Import of) {
    return jdbc.sql(
            """
            select line, row_key, raw, cells, left_out, asked_key, said from minutes_row
            where import_id = ? and role = 'LINE' and state not in ('REGISTERED', 'UPDATED')
            order by line
            """)
        .param(of.id())
        .query((row, index) -> read(of, row))
        .list();
  }

  private Copied read(Import of, ResultSet row) throws SQLException {
    return new Copied(
        row.getInt("line"),
        row.getString("row_key"),
        of.cells(json.read(row.getString("raw"), StoredRow.CELLS)),
        json.read(row.getString("cells"), StoredRow.CELLS),
        row.getBoolean("left_out"),
        row.getString("asked_key"),
        row.getString("said"));
  }

  /** Writes which lines they are; they wait to be checked. */
  void write(long importId, List<Copied> lines) {
    batches.batchUpdate(
        """
        update minutes_row set row_key = ?, cells = ?::jsonb, left_out = ?, asked_key = ?,
          said = ?, state = 'READ'
        where import_id = ? and line = ?
        """,
        lines,
        TOGETHER,
        (row, line) -> {
          row.setString(1, line.key());
          row.setString(2, json.write(line.cells()));
          row.setBoolean(3, line.leftOut());
          row.setString(4, line.asked());
          row.setString(5, line.said());
          row.setLong(6, importId);
          row.setInt(7, line.line());
        });
  }
}
