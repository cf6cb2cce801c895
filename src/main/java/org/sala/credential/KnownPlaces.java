package org.sala.credential;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.sala.engine.EngineClock;
import org.sala.engine.Nightfall;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** From where accounts logged in before. */
@Repository
class KnownPlaces {

  private static final Duration KEPT = Duration.ofDays(180);

  private final JdbcClient jdbc;

  KnownPlaces(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * As what an account knows a place: as its browser, else as its address; nothing if as neither.
   */
  Optional<String> known(String account, LogInPlace place) {
    return jdbc.sql(
            """
            select place from known_place where account = :account and place in (:places)
            order by place desc limit 1
            """)
        .param("account", account)
        .param("places", place.names().toList())
        .query(String.class)
        .optional();
  }

  /** Remembers that an account logged in from there; once a day is enough. */
  void remember(String account, LogInPlace place) {
    List<String> names = place.names().toList();
    names.forEach(
        name ->
            jdbc.sql(
                    """
                    insert into known_place (account, place, last_used) values (:account, :place, :now)
                    on conflict (account, place) do update set last_used = excluded.last_used
                    where known_place.last_used < cast(:now as timestamptz) - interval '1 day'
                    """)
                .param("account", account)
                .param("place", name)
                .param("now", Timestamp.from(EngineClock.now()))
                .update());
  }

  /** Forgets the places that nobody has come from for long. */
  @EventListener(Nightfall.class)
  void forget() {
    jdbc.sql("delete from known_place where last_used < ?")
        .param(Timestamp.from(EngineClock.now().minus(KEPT)))
        .update();
  }
}
