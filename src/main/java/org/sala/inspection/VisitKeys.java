package org.sala.inspection;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.util.UUID;
import org.sala.engine.EngineClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The keys with which phones keep visits that are not sent yet, one for each person. */
@Repository
class VisitKeys {

  private static final int BYTES = 32;

  private final SecureRandom random = new SecureRandom();
  private final JdbcClient jdbc;

  VisitKeys(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A person's key.
   *
   * @param id tells a phone what the key opens, without saying whose it is
   * @param key as JSON writes bytes, in Base64
   */
  record VisitKey(UUID id, byte[] key) {}

  /** The key of a person, the same at each log-in; made when it is needed first. */
  VisitKey of(String person) {
    var key = new byte[BYTES];
    random.nextBytes(key);
    jdbc.sql(
            """
            insert into visit_key (person, key, created_at) values (?, ?, ?)
            on conflict (person) do nothing
            """)
        .params(person, key, Timestamp.from(EngineClock.now()))
        .update();
    return jdbc.sql("select id, key from visit_key where person = ?")
        .param(person)
        .query(VisitKey.class)
        .single();
  }
}
