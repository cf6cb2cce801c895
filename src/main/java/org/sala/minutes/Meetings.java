package org.sala.minutes;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The meetings whose minutes can be recorded. */
@Repository
class Meetings {

  private final JdbcClient jdbc;

  Meetings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Finds a meeting; a null number finds none. */
  Optional<Meeting> find(String number) {
    return jdbc.sql(
            """
            select number, kind, mode, theme, coalesce(held_on, planned_for) as day
            from meeting where number = ?
            """)
        .param(number)
        .query(Meeting.class)
        .optional();
  }
}
