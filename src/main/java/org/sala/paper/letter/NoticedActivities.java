package org.sala.paper.letter;

import java.util.Optional;
import org.sala.language.RecordRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Notices as letters speak of them; callers have asked who may know of the case. */
@Repository
class NoticedActivities {

  private final JdbcClient jdbc;

  NoticedActivities(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<NoticedActivity> find(String number) {
    return jdbc.sql(
            """
            select number, organisation, subject, held_on, place_name_en, place_name_km, received_at
            from activity_notice where number = ?
            """)
        .param(number)
        .query(RecordRows.of(NoticedActivity.class))
        .optional();
  }
}
