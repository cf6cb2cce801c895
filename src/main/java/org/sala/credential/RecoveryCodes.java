package org.sala.credential;

import java.sql.Timestamp;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.sala.credential.SecondFactors.Check;
import org.sala.engine.EngineClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Codes on paper, for who has lost the phone. Each has 80 random bits, so that its plain hash is
 * enough, and is good once.
 */
@Repository
public class RecoveryCodes {

  private static final int CODES = 8;
  private static final int LETTERS = 16;

  private final JdbcClient jdbc;
  private final SecondFactors factors;

  RecoveryCodes(JdbcClient jdbc, SecondFactors factors) {
    this.jdbc = jdbc;
    this.factors = factors;
  }

  /** Whether a text can be one at all, and no code of the app. */
  public static boolean isOne(String code) {
    return letters(code).length() == LETTERS;
  }

  /** New ones, in groups of four letters, in the place of all before; they are shown this once. */
  @Transactional
  List<String> renew(String account) {
    var codes =
        Stream.generate(() -> Secret.letters(Secret.make()).substring(0, LETTERS))
            .limit(CODES)
            .toList();
    jdbc.sql("delete from recovery_code where account = ?").param(account).update();
    codes.forEach(
        code ->
            jdbc.sql("insert into recovery_code (account, hash) values (?, ?)")
                .params(account, hash(account, code))
                .update());
    return codes.stream().map(Secret::inGroups).toList();
  }

  /** Checks one, which is good no more afterwards. */
  public Check check(String account, String code) {
    if (factors.isClosed(account)) {
      return Check.CLOSED;
    }
    int used =
        jdbc.sql(
                "update recovery_code set used_at = ? where account = ? and hash = ? and used_at is null")
            .params(Timestamp.from(EngineClock.now()), account, hash(account, letters(code)))
            .update();
    if (used == 0) {
      factors.noteWrong(account);
    }
    return used == 0 ? Check.WRONG : Check.RIGHT;
  }

  /** How many are left. */
  public int left(String account) {
    return jdbc.sql("select count(*) from recovery_code where account = ? and used_at is null")
        .param(account)
        .query(Integer.class)
        .single();
  }

  private static String letters(String code) {
    return code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
  }

  private static String hash(String account, String letters) {
    return Digest.of(account + " " + letters);
  }
}
