package org.sala.credential;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sala.engine.EngineClock;
import org.sala.engine.Refusal;
import org.sala.language.RecordRows;
import org.sala.language.Wording;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tokens with which Camunda Modeler proposes in the name of a process owner. Each has 160 random
 * bits, so that its plain hash is enough; see src/docs/decisions/0095-tokens-and-second-persons.md.
 */
@Repository
public class PersonalTokens {

  private static final String BEGINNING = "sala_";
  private static final int AT_ONCE = 5;

  private final JdbcClient jdbc;

  PersonalTokens(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What somebody did with a token. */
  public enum Act {
    /** Asked whether there is a server, and which. */
    LOOK,
    /** Sent models. */
    PROPOSE
  }

  /** A token that is good, and whose it is. */
  public record Good(long id, String account) {}

  private static final String IS_GOOD = "revoked_at is null and expires_at > :now";

  /**
   * Makes one.
   *
   * @return the token itself, which is kept nowhere
   * @throws Refusal if the account has too many that are good
   */
  @Transactional
  String make(String account, int days) {
    var good =
        jdbc.sql("select count(*) from personal_token where account = :account and " + IS_GOOD)
            .param("account", account)
            .param("now", now())
            .query(Integer.class)
            .single();
    if (good >= AT_ONCE) {
      throw new Refusal(Wording.of("credential.too-many-tokens", AT_ONCE));
    }
    var token = BEGINNING + Secret.letters(Secret.make()).toLowerCase(Locale.ROOT);
    jdbc.sql("insert into personal_token (account, hash, made_at, expires_at) values (?, ?, ?, ?)")
        .params(
            account,
            Digest.of(token),
            now(),
            Timestamp.from(EngineClock.now().plus(Duration.ofDays(days))))
        .update();
    return token;
  }

  /** The token of this text if it is good at this moment. */
  public Optional<Good> find(String token) {
    return jdbc.sql("select id, account from personal_token where hash = :hash and " + IS_GOOD)
        .param("hash", Digest.of(token))
        .param("now", now())
        .query(Good.class)
        .optional();
  }

  /** Writes a use down; of several looks within a minute the first. */
  public void noteUse(Good token, Act act) {
    jdbc.sql(
            """
            insert into personal_token_use (token_id, act, account, used_at)
            select :id, :act, :account, :now where :act = 'PROPOSE' or not exists (
              select from personal_token_use
              where token_id = :id and used_at > cast(:now as timestamptz) - interval '1 minute')
            """)
        .param("id", token.id())
        .param("act", act.name())
        .param("account", token.account())
        .param("now", now())
        .update();
  }

  /** Those of an account, the latest first. */
  List<PersonalToken> of(String account) {
    return jdbc.sql(
            """
            select id, made_at, expires_at, revoked_at,
              (select max(used_at) from personal_token_use where token_id = personal_token.id) as last_used
            from personal_token where account = ? order by id desc limit 50
            """)
        .param(account)
        .query(RecordRows.of(PersonalToken.class))
        .list();
  }

  /** Revokes one of this account's, at once; another one, or none, is left as it is. */
  void revoke(long id, String account) {
    jdbc.sql(
            """
            update personal_token set revoked_by = :account, revoked_at = :now
            where id = :id and account = :account and revoked_at is null
            """)
        .param("account", account)
        .param("now", now())
        .param("id", id)
        .update();
  }

  private static Timestamp now() {
    return Timestamp.from(EngineClock.now());
  }
}
