package org.sala.web;

import org.camunda.bpm.engine.AuthenticationException;
import org.camunda.bpm.engine.IdentityService;
import org.sala.credential.LogInDelays;
import org.sala.credential.LogInPlace;
import org.sala.credential.LogIns;
import org.sala.credential.LogIns.Act;
import org.sala.credential.SecondFactors;
import org.sala.credential.SecondFactors.State;
import org.sala.people.Accounts;
import org.sala.people.Accounts.Account;
import org.springframework.context.annotation.Lazy;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.stereotype.Component;

/**
 * Checks passwords with the engine's identity service, and slows down who guesses. Whether a right
 * one is enough is asked elsewhere.
 */
@Component
class Passwords {

  private final IdentityService identity;
  private final Accounts accounts;
  private final VerifiedCredentials verified;
  private final SimultaneousLogIns simultaneous;
  private final LogInDelays delays;
  private final LogIns logIns;
  private final SecondFactors factors;

  Passwords(
      @Lazy IdentityService identity,
      Accounts accounts,
      VerifiedCredentials verified,
      SimultaneousLogIns simultaneous,
      LogInDelays delays,
      LogIns logIns,
      SecondFactors factors) {
    this.identity = identity;
    this.accounts = accounts;
    this.verified = verified;
    this.simultaneous = simultaneous;
    this.delays = delays;
    this.logIns = logIns;
    this.factors = factors;
  }

  /**
   * The account that a name and a password belong to.
   *
   * @throws BadCredentialsException if they belong to none
   * @throws LockedException if whoever calls has to wait, or the account is closed
   */
  Account account(String user, String password, LogInPlace place) {
    var found = accounts.find(user);
    // Only programs send it with each call; whoever fills in a form has it checked.
    var known = found.filter(each -> !place.isBrowser() && verified.holds(each, password));
    return known.orElseGet(
        () ->
            simultaneous.checked(
                verified.mark(user, password) + place,
                () -> check(user, found.map(Account::id).orElse(null), password, place)));
  }

  private Account check(String user, String account, String password, LogInPlace place) {
    if (delays.mustWait(account, place)) {
      throw new LockedException("Too many attempts. Wait a little.");
    }
    try {
      if (!identity.checkPassword(user, password)) {
        refused(account, place);
        throw new BadCredentialsException("The name or the password is not right.");
      }
    } catch (AuthenticationException e) {
      throw new LockedException("The account is closed. Ask an administrator.", e);
    }
    var checked =
        accounts
            .find(user)
            .orElseThrow(() -> new BadCredentialsException("This account was just deleted."));
    note(checked, place);
    if (!place.isBrowser()) {
      verified.remember(checked, password);
    }
    return checked;
  }

  // A disk that is full is no reason to let nobody read; the next log-in is written down.
  private void note(Account account, LogInPlace place) {
    try {
      delays.succeeded(account.id(), place);
      if (!place.isBrowser()) {
        var act = factors.state(account) == State.NONE ? Act.IN : Act.CODE;
        logIns.note(act, account.id(), place);
      }
    } catch (DataAccessException e) {
      FailureLog.outage(e);
    }
  }

  private void refused(String account, LogInPlace place) {
    delays.failed(account, place);
    logIns.note(Act.FAILED, account, place);
    if (account != null) {
      verified.forget(account); // the next one is checked, and waits
    }
  }
}
