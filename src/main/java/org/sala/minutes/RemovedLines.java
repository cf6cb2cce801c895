package org.sala.minutes;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import org.sala.engine.EngineClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lines that were deleted from a dry run: kept as they were until it is registered. */
@Repository
class RemovedLines {

  private final JdbcClient jdbc;

  RemovedLines(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void remove(long importId, Collection<Integer> lines, String user) {
    jdbc.sql(
            """
            with gone as (
              delete from minutes_row
              where import_id = ? and line = any(?) and state not in ('REGISTERED', 'UPDATED')
              returning *)
            insert into minutes_removed (import_id, line, kept, removed_by, removed_at)
            select import_id, line, to_jsonb(gone), ?, ? from gone
            """)
        .params(importId, lines.toArray(Integer[]::new), user, Timestamp.from(EngineClock.now()))
        .update();
  }

  void putBack(long importId, Collection<Integer> lines) {
    jdbc.sql(
            """
            with back as (
              delete from minutes_removed where import_id = ? and line = any(?) returning kept)
            insert into minutes_row
            select (jsonb_populate_record(null::minutes_row, kept)).* from back
            """)
        .params(importId, lines.toArray(Integer[]::new))
        .update();
  }

  /** The minutes are registered: nothing is put back any more. Answers which lines those were. */
  List<Integer> forget(long importId) {
    return jdbc.sql("delete from minutes_removed where import_id = ? returning line")
        .param(importId)
        .query(Integer.class)
        .list();
  }
}
