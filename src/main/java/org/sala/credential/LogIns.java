package org.sala.credential;

import java.sql.Timestamp;
import org.sala.engine.EngineClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The record of log-ins, refused ones and log-outs. */
@Repository
public class LogIns {

  private final JdbcClient jdbc;

  LogIns(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What happened. */
  public enum Act {
    IN,
    FAILED,
    /** The password was right, and the code of the second factor was not. */
    CODE,
    OUT
  }

  /**
   * Writes it down.
   *
   * @param account null where nobody has the name that was typed, which may be a password
   */
  public void note(Act act, String account, LogInPlace place) {
    jdbc.sql(
            """
            insert into log_in_record (account, act, door, address, recorded_at)
            values (?, ?, ?, ?, ?)
            """)
        .params(
            account,
            act.name(),
            place.isBrowser() ? "BROWSER" : "PROGRAM",
            place.address(),
            Timestamp.from(EngineClock.now()))
        .update();
  }
}
