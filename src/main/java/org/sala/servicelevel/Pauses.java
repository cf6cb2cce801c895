package org.sala.servicelevel;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    return read.get(number, one -> read(List.of(one)).getOrDefault(one, List.of()));
  }

  /** Reads the pauses of these cases anew, before they are asked for one by one. */
  void readAhead(Collection<String> numbers) {
    var pauses = read(numbers);
    numbers.forEach(number -> read.keep(number, pauses.getOrDefault(number, List.of())));
  }

  private Map<String, List<Pause>> read(Collection<String> numbers) {
    var pauses = new HashMap<String, List<Pause>>();
    jdbc.sql(
            """
            select request_number, paused_at, coalesce(resumed_at, expected_until) as until
            from clock_pause where request_number = any(?)
            """)
        .param(numbers.toArray(String[]::new))
        .query(
            row -> {
              pauses
                  .computeIfAbsent(row.getString("request_number"), any -> new ArrayList<>())
                  .add(
                      new Pause(
                          row.getTimestamp("paused_at").toInstant(),
                          row.getTimestamp("until").toInstant()));
            });
    return pauses;
  }
}
