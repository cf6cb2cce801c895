package org.sala.minutes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
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

  /** The lines of a file of which it is not known yet which they are. */
  List<CopiedLine> toCompare(Import of) {
    return lines(of, "said is null and asked_key is null and raw <> '{}'");
  }

  /** Lets lines that were none of before be compared again. */
  void forgetNew(long importId) {
    jdbc.sql("update minutes_row set said = null where import_id = ? and said = ?")
        .params(importId, KnownLines.Known.NEW)
        .update();
  }

  /** The lines of which it is asked which they are. */
  List<CopiedLine> asked(Import of) {
    return lines(of, "asked_key is not null");
  }

  /** The keys that other lines of the import have for good. */
  Set<String> settledKeys(long importId) {
    return jdbc.sql(
            """
            select row_key from minutes_row where import_id = ? and role = 'LINE'
              and (said is not null or raw = '{}' or state in ('REGISTERED', 'UPDATED'))
            """)
        .param(importId)
        .query(String.class)
        .set();
  }

  private List<CopiedLine> lines(Import of, String where) {
    return jdbc.sql(
            """
            select line, row_key, raw, cells, left_out, asked_key, said from minutes_row
            where import_id = ? and role = 'LINE' and state not in ('REGISTERED', 'UPDATED') and %s
            order by line
            """
                .formatted(where))
        .param(of.id())
        .query((row, index) -> read(of, row))
        .list();
  }

  private CopiedLine read(Import of, ResultSet row) throws SQLException {
    return new CopiedLine(
        row.getInt("line"),
        row.getString("row_key"),
        of.cells(json.read(row.getString("raw"), StoredRow.CELLS)),
        json.read(row.getString("cells"), StoredRow.CELLS),
        row.getBoolean("left_out"),
        row.getString("asked_key"),
        row.getString("said"));
  }

  /** Writes which lines they are; they wait to be checked. */
  void write(long importId, List<CopiedLine> lines) {
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
