package org.sala.credential;

import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.sala.credential.AccessWish.Kind;
import org.sala.engine.EngineClock;
import org.sala.language.RecordRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was asked for and decided about accounts. */
@Repository
class AccessWishes {

  private static final int SHOWN = 100;

  private final JdbcClient jdbc;

  AccessWishes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Writes a wish down; nothing if somebody waits for the same. */
  Optional<AccessWish> add(Kind kind, String account, String group, String person) {
    return jdbc.sql(
            """
            insert into access_wish (kind, account, group_id, asked_by, asked_at)
            values (?, ?, ?, ?, ?) on conflict do nothing returning *
            """)
        .params(kind.name(), account, group, person, now())
        .query(RecordRows.of(AccessWish.class))
        .optional();
  }

  /** Those that wait, and the latest of the others. */
  List<AccessWish> all() {
    return jdbc.sql("select * from access_wish order by decided_at is not null, id desc limit ?")
        .param(SHOWN)
        .query(RecordRows.of(AccessWish.class))
        .list();
  }

  /** One that waits, or nothing. */
  Optional<AccessWish> waiting(long id) {
    return jdbc.sql("select * from access_wish where id = ? and decided_at is null")
        .param(id)
        .query(RecordRows.of(AccessWish.class))
        .optional();
  }

  /** Decides one; false if somebody else did before. */
  boolean decide(long id, boolean agreed, String person) {
    return jdbc.sql(
                """
                update access_wish set agreed = ?, decided_by = ?, decided_at = ?
                where id = ? and decided_at is null
                """)
            .params(agreed, person, now(), id)
            .update()
        > 0;
  }

  private static Timestamp now() {
    return Timestamp.from(EngineClock.now());
  }
}
