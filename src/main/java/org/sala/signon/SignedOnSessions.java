package org.sala.signon;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.sala.engine.EngineClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sessions of those who came by the service, on whichever node, and their end. */
@Repository
class SignedOnSessions {

  /** A session is written down at the end of the call that begins it. */
  private static final Duration BEGINNING = Duration.ofMinutes(1);

  private final JdbcClient jdbc;

  SignedOnSessions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Ends all of somebody's; who calls with one of them is nobody. */
  void endAll(String account) {
    jdbc.sql("delete from signed_on_session where account = ?").param(account).update();
    jdbc.sql("delete from http_session where principal_name = ?").param(account).update();
  }

  /** Ends one. */
  void end(String session) {
    jdbc.sql("delete from signed_on_session where session_id = ?").param(session).update();
    jdbc.sql("delete from http_session where session_id = ?").param(session).update();
  }

  /**
   * Ends those of which a provider says that they ended.
   *
   * @param providerSession the provider's name for one of them; null for all of the person
   * @return how many
   */
  int endOf(String subject, String providerSession) {
    var ended =
        jdbc.sql(
                """
                select s.session_id from signed_on_session s
                join signed_on_person p on p.account = s.account
                where case when ?::text is null then p.subject = ? else s.provider_session = ? end
                """)
            .params(providerSession, subject, providerSession)
            .query(String.class)
            .list();
    ended.forEach(this::end);
    return ended.size();
  }

  /**
   * Ends those that were begun with a password of Sala, and of those who never came by the service.
   */
  int endThoseOfPasswords(String breakGlass) {
    return jdbc.sql(
            """
            delete from http_session h where not exists (
                select from signed_on_person p where p.account = h.principal_name and p.out_at is null)
              and h.principal_name is distinct from ?
            """)
        .param(breakGlass)
        .update();
  }

  /** Ends those of people who came by a service that is not used any more. */
  int endThoseOfService() {
    return jdbc.sql(
            """
            delete from http_session h where exists (
              select from signed_on_person p where p.account = h.principal_name)
            """)
        .update();
  }

  /** Keeps what the provider gave for a session. */
  void keep(String session, String account, ProviderTokens tokens) {
    jdbc.sql(
            """
            insert into signed_on_session (session_id, account, opened_at, provider_session,
              id_token, access_token, access_until, refresh_token, groups_in_id_token)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (session_id) do update set id_token = excluded.id_token,
              access_token = excluded.access_token, access_until = excluded.access_until,
              refresh_token = excluded.refresh_token
            """)
        .params(
            session,
            account,
            Timestamp.from(EngineClock.now()),
            tokens.providerSession(),
            tokens.idToken(),
            tokens.accessToken(),
            Timestamp.from(tokens.accessUntil()),
            tokens.refreshToken(),
            tokens.groupsInIdToken())
        .update();
  }

  /** A session and what the provider gave for it. */
  record Open(String sessionId, String account, ProviderTokens tokens) {}

  /** Those that are open; what was kept of those that ended is thrown away. */
  List<Open> open() {
    jdbc.sql(
            """
            delete from signed_on_session s where s.opened_at < ? and not exists (
              select from http_session h where h.session_id = s.session_id)
            """)
        .param(Timestamp.from(EngineClock.now().minus(BEGINNING)))
        .update();
    return found("order by opened_at, session_id limit ?", 5_000);
  }

  /** One of them. */
  Optional<Open> of(String session) {
    return found("where session_id = ?", session).stream().findFirst();
  }

  private List<Open> found(String which, Object value) {
    return jdbc.sql("select * from signed_on_session " + which)
        .param(value)
        .query(
            (row, index) ->
                new Open(
                    row.getString("session_id"),
                    row.getString("account"),
                    new ProviderTokens(
                        row.getString("provider_session"),
                        row.getString("id_token"),
                        row.getString("access_token"),
                        row.getTimestamp("access_until").toInstant(),
                        row.getString("refresh_token"),
                        row.getBoolean("groups_in_id_token"))))
        .list();
  }
}
