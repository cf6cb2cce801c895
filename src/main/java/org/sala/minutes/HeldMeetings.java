package org.sala.minutes;

import java.util.Optional;
import org.sala.minutes.line.HeldMeeting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The meetings whose minutes can be recorded. */
@Repository
class HeldMeetings {

  private final JdbcClient jdbc;

  HeldMeetings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Finds a meeting; a null number finds none. */
  Optional<HeldMeeting> find(String number) {
    return jdbc.sql(
            """
            select number, kind, mode, theme, coalesce(held_on, planned_for) as day
            from meeting where number = ?
            """)
        .param(number)
        .query(HeldMeeting.class)
        .optional();
  }

  /** Whether a meeting took place; one that is only planned, or was cancelled, did not. */
  boolean isHeld(String number) {
    return jdbc.sql("select held_on is not null from meeting where number = ?")
        .param(number)
        .query(Boolean.class)
        .single();
  }
}
