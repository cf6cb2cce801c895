package org.sala.minutes;

import java.util.List;
import org.sala.minutes.Row.State;
import org.sala.minutes.line.CheckedLine;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Notes which lines became requests, or changed one. */
@Repository
class DoneLines {

  private final JdbcTemplate batches;
  private final Json json;

  DoneLines(JdbcTemplate batches, Json json) {
    this.batches = batches;
    this.json = json;
  }

  /** A line that became a request, or changed one. */
  record DoneLine(int line, State state, String number, RegisteredLine registered) {

    static DoneLine of(Row row, CheckedLine checked, String number) {
      return new DoneLine(
          row.line(),
          row.state() == State.CHANGED ? State.UPDATED : State.REGISTERED,
          number,
          new RegisteredLine(checked.fields(), checked.promise()));
    }
  }

  void note(long importId, List<DoneLine> lines) {
    batches.batchUpdate(
        """
        update minutes_row set state = ?, request_number = ?, registered = ?::jsonb
        where import_id = ? and line = ?
        """,
        lines,
        Math.max(1, lines.size()),
        (row, line) -> {
          row.setString(1, line.state().name());
          row.setString(2, line.number());
          row.setString(3, json.write(line.registered()));
          row.setLong(4, importId);
          row.setInt(5, line.line());
        });
  }
}
