package org.sala.operations;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Up to when a database remembers what people did. */
@Repository
class LastAct {

  private final JdbcClient jdbc;

  LastAct(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** When somebody did or read something of a case for the last time, or nothing if never. */
  Optional<Instant> at() {
    return jdbc.sql(
            """
            select written_at from audit_record where case_number is not null order by id desc limit 1
            """)
        .query(Timestamp.class)
        .optional()
        .map(Timestamp::toInstant);
  }
}
