package org.sala.inspection;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.sala.engine.EngineClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The keys with which phones keep visits that are not sent yet, one for each person at a time. */
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
   * @param person whose it is, for a phone on which somebody else logged in meanwhile
   * @param id tells a phone what the key opens, without saying whose it is
   * @param key as JSON writes bytes, in Base64
   * @param earlier keys that were replaced since, and by which something is still locked
   */
  record VisitKey(String person, UUID id, byte[] key, List<EarlierKey> earlier) {}

  /** A key that locks nothing any more. */
  record EarlierKey(UUID id, byte[] key) {}

  /**
   * The key of a person, the same at each log-in until the account is locked or its password
   * changed; made when it is needed first.
   *
   * @param locked by which keys something is locked on a phone; only the person's own are answered
   */
  VisitKey of(String person, Collection<UUID> locked) {
    var key = new byte[BYTES];
    random.nextBytes(key);
    jdbc.sql(
            """
            insert into visit_key (person, key, created_at) values (?, ?, ?)
            on conflict (person) where replaced_at is null do nothing
            """)
        .params(person, key, Timestamp.from(EngineClock.now()))
        .update();
    var earlier =
        jdbc.sql(
                "select id, key from visit_key where person = ? and replaced_at is not null and id = any(?)")
            .params(person, locked.toArray(UUID[]::new))
            .query(EarlierKey.class)
            .list();
    return jdbc.sql("select id, key from visit_key where person = ? and replaced_at is null")
        .param(person)
        .query(
            (row, index) ->
                new VisitKey(person, row.getObject("id", UUID.class), row.getBytes("key"), earlier))
        .single();
  }

  /** Whether a key still locks somebody's visits. */
  boolean isInForce(UUID id) {
    return jdbc.sql("select exists (select from visit_key where id = ? and replaced_at is null)")
        .param(id)
        .query(Boolean.class)
        .single();
  }
}
