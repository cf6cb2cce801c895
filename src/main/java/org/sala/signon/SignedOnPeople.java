package org.sala.signon;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sala.engine.EngineClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The people who came by the service, and what it calls each for good. */
@Repository
class SignedOnPeople {

  private final JdbcClient jdbc;

  SignedOnPeople(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Somebody who came by the service.
   *
   * @param isIn whether the service gave them a place when it was asked last
   */
  record Known(String account, String subject, boolean isIn) {}

  /** The person of this name for good, if they ever came. */
  Optional<Known> of(String subject) {
    return found("where subject = ?", subject).stream().findFirst();
  }

  /** The person of this account, if they ever came. */
  Optional<Known> ofAccount(String account) {
    return found("where account = ?", account).stream().findFirst();
  }

  /** Everybody who is in, in the order of their accounts. */
  List<Known> in() {
    return found("where out_at is null and account <> ? order by account", "");
  }

  private List<Known> found(String which, String value) {
    return jdbc.sql(
            "select account, subject, out_at is null as is_in from signed_on_person " + which)
        .param(value)
        .query(Known.class)
        .list();
  }

  /** Notes that the person is in. */
  void comes(SignedOn person) {
    jdbc.sql(
            """
            insert into signed_on_person (account, subject, came_at) values (?, ?, ?)
            on conflict (account) do update set out_at = null, came_at = excluded.came_at
            """)
        .params(person.account(), person.subject(), Timestamp.from(EngineClock.now()))
        .update();
  }

  /** Notes that the person is out. */
  void goes(String account) {
    jdbc.sql("update signed_on_person set out_at = ? where account = ? and out_at is null")
        .params(Timestamp.from(EngineClock.now()), account)
        .update();
  }

  /** Those who are in and did not come since. */
  List<Known> notSeenSince(Instant when) {
    return jdbc.sql(
            "select account, subject, true as is_in from signed_on_person where out_at is null and came_at < ?")
        .param(Timestamp.from(when))
        .query(Known.class)
        .list();
  }
}
