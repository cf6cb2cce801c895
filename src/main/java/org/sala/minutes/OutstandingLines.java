package org.sala.minutes;

import java.util.List;
import org.sala.engine.Refusal.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which lines of an import are to be read, checked or registered next, in portions. */
@Repository
class OutstandingLines {

  private final JdbcClient jdbc;
  private final Json json;

  OutstandingLines(JdbcClient jdbc, Json json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** The lines from one on, in order: a large import is walked in portions. */
  List<Integer> from(long importId, int line) {
    return jdbc.sql(
            """
            select line from minutes_row
            where import_id = ? and line >= ? and role = 'LINE'
              and state not in ('REGISTERED', 'UPDATED')
            order by line limit 200
            """)
        .params(importId, line)
        .query(Integer.class)
        .list();
  }

  /** The lines after one that are to be checked next, in order. */
  List<Integer> toCheck(long importId, int after) {
    return jdbc.sql(
            """
            select line from minutes_row where import_id = ? and line > ? and state = 'READ'
            order by line limit 100
            """)
        .params(importId, after)
        .query(Integer.class)
        .list();
  }

  /** The lines after one that are to be registered next, in order. */
  List<Integer> toRegister(long importId, int after) {
    return jdbc.sql(
            """
            select line from minutes_row
            where import_id = ? and line > ? and role = 'LINE' and not left_out and problems = '[]'
              and state in ('NEW', 'CHANGED')
            order by line limit 100
            """)
        .params(importId, after)
        .query(Integer.class)
        .list();
  }

  /** How many of these lines are to become a request of their own: each will need a number. */
  int countNew(long importId, List<Integer> lines) {
    return jdbc.sql(
            "select count(*) from minutes_row where import_id = ? and line = any(?) and role = 'LINE'"
                + " and state = 'NEW'")
        .params(importId, lines.toArray(Integer[]::new))
        .query(Integer.class)
        .single();
  }

  /** Gives lines that failed for a reason outside of them another try. */
  void forgive(long importId, List<Problem> failure) {
    jdbc.sql(
            """
            update minutes_row set problems = '[]' where import_id = ? and problems = ?::jsonb
            """)
        .params(importId, json.write(failure))
        .update();
  }
}
