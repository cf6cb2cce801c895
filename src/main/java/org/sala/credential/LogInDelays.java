package org.sala.credential;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sala.engine.EngineClock;
import org.sala.engine.FailuresForgotten;
import org.sala.engine.Nightfall;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows down who guesses passwords, on all nodes together. What was typed where the account is
 * known counts against that place alone; what strangers type counts against their address, and
 * against the account for strangers: where its person has logged in before, it stays open.
 */
@Repository
public class LogInDelays {

  private static final Duration LONGEST = Duration.ofMinutes(15);
  private static final Duration FORGOTTEN = Duration.ofHours(1);
  private static final int FIRST_SECONDS = 3;
  private static final String KNOWN = "known ";
  private static final String STRANGERS = "strangers ";

  /** An address may be that of a whole office, in which many mistype. */
  private static final int FREE = 50;

  private final JdbcClient jdbc;
  private final KnownPlaces places;

  LogInDelays(JdbcClient jdbc, KnownPlaces places) {
    this.jdbc = jdbc;
    this.places = places;
  }

  /**
   * What failures are counted for.
   *
   * @param free failures after which nobody waits yet
   */
  private record Bucket(String name, int free) {}

  private List<Bucket> buckets(String account, LogInPlace place) {
    var known = account == null ? Optional.<String>empty() : places.known(account, place);
    if (known.isPresent()) {
      return List.of(new Bucket(KNOWN + account + " " + known.get(), 0));
    }
    var strangers = new ArrayList<>(List.of(new Bucket("address " + place.address(), FREE)));
    if (account != null) {
      strangers.add(new Bucket(STRANGERS + account, 0));
    }
    return strangers;
  }

  /**
   * Whether whoever calls has to wait before anything is tried.
   *
   * @param account null where nobody has the name that was typed
   */
  public boolean mustWait(String account, LogInPlace place) {
    return jdbc.sql(
            "select exists (select from log_in_delay where bucket in (:buckets) and closed_until > :now)")
        .param("buckets", buckets(account, place).stream().map(Bucket::name).toList())
        .param("now", now())
        .query(Boolean.class)
        .single();
  }

  /** Counts a wrong password. Who has made none for an hour begins anew. */
  @Transactional
  public void failed(String account, LogInPlace place) {
    for (var bucket : buckets(account, place)) {
      int failures =
          jdbc.sql(
                  """
                  insert into log_in_delay as d (bucket, failures, last_failure, closed_until)
                  values (:bucket, 1, :now, 'epoch')
                  on conflict (bucket) do update set last_failure = :now, failures =
                    case when d.last_failure < :forgotten then 1 else d.failures + 1 end
                  returning failures
                  """)
              .param("bucket", bucket.name())
              .param("now", now())
              .param("forgotten", Timestamp.from(EngineClock.now().minus(FORGOTTEN)))
              .query(Integer.class)
              .single();
      var wait = wait(failures - bucket.free());
      if (!wait.isZero()) {
        jdbc.sql("update log_in_delay set closed_until = ? where bucket = ?")
            .params(Timestamp.from(EngineClock.now().plus(wait)), bucket.name())
            .update();
      }
    }
  }

  /** How long after so many failures that count: 3 seconds, then twice as long each time. */
  private static Duration wait(int failures) {
    if (failures <= 0) {
      return Duration.ZERO;
    }
    var wait = Duration.ofSeconds(FIRST_SECONDS).multipliedBy(1L << Math.min(failures - 1, 20));
    return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
  }

  /** Forgets the failures of an account at a place where it has just logged in. */
  public void succeeded(String account, LogInPlace place) {
    places.remember(account, place);
    buckets(account, place)
        .forEach(
            bucket ->
                jdbc.sql("delete from log_in_delay where bucket = ?")
                    .param(bucket.name())
                    .update());
  }

  /** An administrator opened the account, or it is gone. */
  @EventListener
  void opened(FailuresForgotten opened) {
    jdbc.sql("delete from log_in_delay where bucket = ? or starts_with(bucket, ?)")
        .params(STRANGERS + opened.account(), KNOWN + opened.account() + " ")
        .update();
  }

  @EventListener(Nightfall.class)
  void forget() {
    jdbc.sql("delete from log_in_delay where greatest(last_failure, closed_until) < ?")
        .param(Timestamp.from(EngineClock.now().minus(Duration.ofDays(1))))
        .update();
  }

  private static Timestamp now() {
    return Timestamp.from(EngineClock.now());
  }
}
