package org.sala.credential;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.Optional;
import org.sala.engine.EngineClock;
import org.sala.office.OfficeSettings;
import org.sala.people.Accounts.Account;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The second factors of all accounts. A password alone opens nothing to an account that needs one;
 * see src/docs/decisions/0094-second-factors.md.
 */
@Repository
public class SecondFactors {

  private static final int WRONG_IN_A_ROW = 5;
  private static final Duration CLOSED = Duration.ofMinutes(15);

  private final JdbcClient jdbc;
  private final SecretBox box;
  private final SecondFactorSettings settings;
  private final boolean isDemonstration;

  SecondFactors(
      JdbcClient jdbc, SecretBox box, SecondFactorSettings settings, OfficeSettings office) {
    this.jdbc = jdbc;
    this.box = box;
    this.settings = settings;
    this.isDemonstration = office.isDemonstration();
  }

  /** How far an account is with its second factor. */
  public enum State {
    /** It has none and needs none. */
    NONE,
    /** It has to set one up before anything opens. */
    DUE,
    /** It has one, and is asked for it at each log-in. */
    SET_UP
  }

  /** How the check of a code ended. */
  public enum Check {
    RIGHT,
    WRONG,
    /** Several in a row were wrong: for some minutes not even a right one is taken. */
    CLOSED
  }

  private record Stored(byte[] secret, boolean confirmed, boolean due, boolean closed) {}

  /**
   * Whether the groups of an account ask for a second factor, whatever it has; asks no database. Of
   * whom a sign-on service lets in, that service asks what it wants.
   */
  public boolean isRequired(Account account) {
    return account.logIn().hasPassword() && settings.requiredOf(account.groups(), isDemonstration);
  }

  /** How far an account is. */
  public State state(Account account) {
    var stored = find(account.id());
    if (stored.filter(Stored::confirmed).isPresent()) {
      return State.SET_UP;
    }
    return isRequired(account) || stored.filter(Stored::due).isPresent() ? State.DUE : State.NONE;
  }

  /** Gives an account a new secret, which counts once a code of it has confirmed it. */
  byte[] begin(String account) {
    var secret = Secret.make();
    jdbc.sql(
            """
            insert into second_factor (account, secret, begun_at) values (?, ?, ?)
            on conflict (account) do update set secret = excluded.secret, begun_at = excluded.begun_at
            where second_factor.confirmed_at is null
            """)
        .params(account, box.lock(secret, account), now())
        .update();
    return secret;
  }

  /** The secret that is not yet confirmed; nothing where none was begun, or it is confirmed. */
  Optional<byte[]> begun(String account) {
    return find(account)
        .filter(stored -> !stored.confirmed() && stored.secret() != null)
        .map(stored -> box.open(stored.secret(), account));
  }

  /** Checks a code against the secret that is not yet confirmed, which counts from then on. */
  Check confirm(String account, String code) {
    return check(account, code, false);
  }

  /** Checks a code of the app on the phone; a right one is good once. */
  public Check check(String account, String code) {
    return check(account, code, true);
  }

  private Check check(String account, String code, boolean isConfirmed) {
    var stored = find(account);
    if (stored.filter(Stored::closed).isPresent()) {
      return Check.CLOSED;
    }
    var step =
        stored
            .filter(each -> each.confirmed() == isConfirmed && each.secret() != null)
            .map(each -> Totp.step(box.open(each.secret(), account), code, EngineClock.now()));
    if (step.isPresent() && step.get().isPresent() && take(account, step.get().getAsLong())) {
      return Check.RIGHT;
    }
    noteWrong(account);
    return Check.WRONG;
  }

  // Of two calls with the same code one is first.
  private boolean take(String account, long step) {
    return jdbc.sql(
                """
                update second_factor set last_step = :step, wrong_codes = 0, due = false,
                  confirmed_at = coalesce(confirmed_at, :now)
                where account = :account and last_step < :step and coalesce(closed_until <= :now, true)
                """)
            .param("step", step)
            .param("now", now())
            .param("account", account)
            .update()
        > 0;
  }

  /** Counts a wrong code; after some in a row none is taken for a while. */
  void noteWrong(String account) {
    jdbc.sql(
            """
            update second_factor set
              closed_until = case when wrong_codes + 1 >= :most then :until else closed_until end,
              wrong_codes = case when wrong_codes + 1 >= :most then 0 else wrong_codes + 1 end
            where account = :account
            """)
        .param("most", WRONG_IN_A_ROW)
        .param("until", Timestamp.from(EngineClock.now().plus(CLOSED)))
        .param("account", account)
        .update();
  }

  /** Whether no code of any kind is taken now. */
  boolean isClosed(String account) {
    return find(account).filter(Stored::closed).isPresent();
  }

  /** Sets an account back: with the next log-in its person sets up a new second factor. */
  @Transactional
  void setBack(String account) {
    jdbc.sql("delete from recovery_code where account = ?").param(account).update();
    jdbc.sql(
            """
            update second_factor set secret = null, confirmed_at = null, due = true, wrong_codes = 0,
              closed_until = null
            where account = ?
            """)
        .param(account)
        .update();
  }

  private Optional<Stored> find(String account) {
    return jdbc.sql(
            """
            select secret, confirmed_at is not null as confirmed, due,
              coalesce(closed_until > ?, false) as closed
            from second_factor where account = ?
            """)
        .params(now(), account)
        .query(Stored.class)
        .optional();
  }

  private static Timestamp now() {
    return Timestamp.from(EngineClock.now());
  }
}
