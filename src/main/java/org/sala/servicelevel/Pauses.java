package org.sala.servicelevel;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.sala.engine.EngineClock;
import org.sala.engine.OncePerTransaction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The times in which the clock of a request stood still. */
@Repository
class Pauses {

  private final OncePerTransaction<String, List<Pause>> read = new OncePerTransaction<>();
  private final JdbcClient jdbc;

  Pauses(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void begin(String number, Instant expectedUntil) {
    read.forget(number);
    jdbc.sql("insert into clock_pause (request_number, paused_at, expected_until) values (?, ?, ?)")
        .params(number, Timestamp.from(EngineClock.now()), Timestamp.from(expectedUntil))
        .update();
  }

  /** Ends a pause that lasts, and answers whether there was one. */
  boolean end(String number) {
    read.forget(number);
    return jdbc.sql(
                """
                update clock_pause set resumed_at = ?
                where request_number = ? and resumed_at is null
                """)
            .params(Timestamp.from(EngineClock.now()), number)
            .update()
        > 0;
  }

  List<Pause> of(String number) {
    return read.get(number, this::read);
  }

  private List<Pause> read(String number) {
    return jdbc.sql(
            """
            select paused_at, coalesce(resumed_at, expected_until) as until
            from clock_pause where request_number = ?
            """)
        .param(number)
        .query(
            (row, index) ->
                new Pause(
                    row.getTimestamp("paused_at").toInstant(),
                    row.getTimestamp("until").toInstant()))
        .list();
  }
}
