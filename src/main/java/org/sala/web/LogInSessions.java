package org.sala.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.camunda.bpm.webapp.impl.util.ServletContextUtil;
import org.sala.credential.LogInDelays;
import org.sala.credential.LogIns;
import org.sala.credential.LogIns.Act;
import org.sala.credential.SecondFactors;
import org.sala.engine.EngineClock;
import org.sala.people.Accounts;
import org.sala.people.Accounts.Account;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Begins the sessions of who logs in with a password: wholly, or half until the second factor is
 * shown. A half session knows whose password was right and opens nothing.
 */
@Component
class LogInSessions {

  private static final String BEGUN = LogInSessions.class.getName() + ".begun";
  private static final String UNTIL = LogInSessions.class.getName() + ".until";
  private static final String MARK = LogInSessions.class.getName() + ".mark";
  private static final String BY_PASSWORD_ALONE = LogInSessions.class.getName() + ".alone";
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final ObjectProvider<ProcessEngine> engine;
  private final Accounts accounts;
  private final SecondFactors factors;
  private final LogInDelays delays;
  private final LogIns logIns;

  LogInSessions(
      ObjectProvider<ProcessEngine> engine,
      Accounts accounts,
      SecondFactors factors,
      LogInDelays delays,
      LogIns logIns) {
    this.engine = engine;
    this.accounts = accounts;
    this.factors = factors;
    this.delays = delays;
    this.logIns = logIns;
  }

  /** What the webapps know of somebody: groups, and which of them open. */
  UserAuthentication of(Account account) {
    return AuthenticationUtil.createAuthentication(engine.getObject(), account.id());
  }

  /** Logs somebody in whose password was enough. */
  void whole(HttpServletRequest request, HttpServletResponse response, UserAuthentication person) {
    begin(request, response, person);
    request.getSession().setAttribute(BY_PASSWORD_ALONE, true);
  }

  /** Remembers for some minutes whose password was right. */
  void half(HttpServletRequest request, Account account) {
    var before = request.getSession(false);
    if (before != null) {
      before.invalidate();
    }
    var session = request.getSession();
    session.setAttribute(BEGUN, account.id());
    session.setAttribute(MARK, Sha256.of(account.logIn().hash()));
    session.setAttribute(UNTIL, EngineClock.now().plus(PATIENCE).toEpochMilli());
  }

  /** Whose password was right in this session a moment ago, and who has yet to show more. */
  Optional<Account> begun(HttpServletRequest request) {
    return Optional.ofNullable(request.getSession(false))
        .filter(session -> session.getAttribute(BEGUN) != null)
        .filter(session -> EngineClock.now().toEpochMilli() < (long) session.getAttribute(UNTIL))
        .flatMap(this::account);
  }

  private Optional<Account> account(HttpSession session) {
    return accounts
        .find((String) session.getAttribute(BEGUN))
        .filter(account -> !account.logIn().locked())
        .filter(account -> Sha256.of(account.logIn().hash()).equals(session.getAttribute(MARK)));
  }

  /** Makes a half session whole, in a session of a new id. */
  void completed(HttpServletRequest request, HttpServletResponse response, Account account) {
    begin(request, response, of(account));
  }

  /** Writes down that a code was wrong. */
  void refused(HttpServletRequest request, Account account) {
    logIns.note(Act.CODE, account.id(), CallPlaces.of(request));
  }

  /** Writes down that somebody logged out. */
  void left(HttpServletRequest request, String account) {
    logIns.note(Act.OUT, account, CallPlaces.of(request));
  }

  private void begin(
      HttpServletRequest request, HttpServletResponse response, UserAuthentication person) {
    var place = CallPlaces.known(request, response);
    delays.succeeded(person.getIdentityId(), place);
    logIns.note(Act.IN, person.getIdentityId(), place);
    person.setCacheValidationTime(
        ServletContextUtil.getAuthCacheValidationTime(request.getServletContext()));
    AuthenticationUtil.revalidateSession(request, person);
  }

  /** Whether a session was begun by a password alone, and its person needs more by now. */
  boolean isTooLittle(HttpSession session, Account account) {
    return session.getAttribute(BY_PASSWORD_ALONE) != null && factors.isRequired(account);
  }
}
