package org.sala.credential;

import java.util.List;
import org.sala.credential.SecondFactors.Check;
import org.sala.engine.Refusal;
import org.sala.language.Wording;
import org.sala.office.OfficeSettings;
import org.sala.page.QrCode;
import org.sala.people.Accounts;
import org.sala.people.Accounts.Account;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** What people do with a second factor: set it up, show it, get codes for paper. */
@Component
public class FactorCheck {

  private static final String CODE = "code";

  private final SecondFactors factors;
  private final RecoveryCodes recovery;
  private final Accounts accounts;
  private final String issuer;

  FactorCheck(
      SecondFactors factors, RecoveryCodes recovery, Accounts accounts, Environment environment) {
    this.factors = factors;
    this.recovery = recovery;
    this.accounts = accounts;
    this.issuer = "Sala " + OfficeSettings.of(environment).office();
  }

  /**
   * Begins a second factor.
   *
   * @return its key as the person may type it into an app, in groups of four
   * @throws Refusal if the account has one that counts
   */
  public String begin(String account) {
    if (factors.state(accounts.find(account).orElseThrow()) == SecondFactors.State.SET_UP) {
      throw new Refusal(Wording.of("credential.set-up-already"));
    }
    return Secret.inGroups(Secret.letters(factors.begin(account)));
  }

  /**
   * The key as a picture for a phone's camera.
   *
   * @throws Refusal if none was begun
   */
  public String picture(String account) {
    var secret =
        factors.begun(account).orElseThrow(() -> new Refusal(Wording.of("credential.not-begun")));
    return QrCode.svg(Secret.address(issuer, account, secret));
  }

  /**
   * Confirms what was begun.
   *
   * @return recovery codes, shown this once
   * @throws Refusal for a wrong code
   */
  public List<String> confirm(String account, String code) {
    refuse(factors.confirm(account, digits(code)));
    return recovery.renew(account);
  }

  /**
   * Checks a code of the app or of the paper.
   *
   * @throws Refusal for a wrong one
   */
  public void check(String account, String code) {
    refuse(
        RecoveryCodes.isOne(code)
            ? recovery.check(account, code)
            : factors.check(account, digits(code)));
  }

  /**
   * New codes for paper in the place of the old ones.
   *
   * @throws Refusal for a wrong code
   */
  List<String> renewed(String account, String code) {
    check(account, code);
    return recovery.renew(account);
  }

  /**
   * Sets the own second factor back, so that another phone can have it.
   *
   * @throws Refusal for a wrong code
   */
  void setBack(String account, String code) {
    check(account, code);
    factors.setBack(account);
  }

  /** How far an account is. */
  SecondFactors.State state(Account account) {
    return factors.state(account);
  }

  private static String digits(String code) {
    return code.replaceAll("\\s", "");
  }

  private static void refuse(Check check) {
    if (check == Check.WRONG) {
      throw new Refusal(CODE, Wording.of("credential.wrong-code"));
    }
    if (check == Check.CLOSED) {
      throw new Refusal(CODE, Wording.of("credential.closed"));
    }
  }
}
