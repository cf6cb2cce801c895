package org.sala.web;

import static org.springframework.session.FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Date;
import java.util.HashSet;
import java.util.Optional;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.sala.people.Accounts;
import org.sala.people.Accounts.Account;
import org.springframework.stereotype.Component;

/**
 * The sessions of the webapps. One ends as soon as its person's password changes, the account is
 * locked or gone; a person moved to other groups has the new rights with the next call.
 */
@Component
class Sessions {

  private static final String LOGIN = Sessions.class.getName();

  private static final String LOGGED_OUT = "";

  private final Accounts accounts;
  private final LogInSessions logIns;

  Sessions(Accounts accounts, LogInSessions logIns) {
    this.accounts = accounts;
    this.logIns = logIns;
  }

  /** The account that a call's session stands for; a session that no longer stands is ended. */
  Optional<Account> account(HttpServletRequest request) {
    return session(request).flatMap(session -> person(session).flatMap(p -> checked(session, p)));
  }

  /**
   * Notes that the person logs out. A call that began before, on whichever node, may yet write down
   * who was logged in; nobody is, all the same.
   */
  void noteLogOut(HttpServletRequest request) {
    session(request)
        .ifPresent(
            session -> {
              person(session).ifPresent(person -> logIns.left(request, person.getIdentityId()));
              session.setAttribute(LOGIN, LOGGED_OUT);
            });
  }

  /** Notes, after a log-in, with which password the session began. */
  void noteLogIn(HttpServletRequest request) {
    session(request)
        .filter(session -> session.getAttribute(LOGIN) == null)
        .ifPresent(session -> account(request));
  }

  private Optional<Account> checked(HttpSession session, UserAuthentication person) {
    var account = accounts.find(person.getIdentityId()).filter(found -> !found.logIn().locked());
    var mark = account.map(Sessions::mark).orElse(LOGGED_OUT);
    var noted = session.getAttribute(LOGIN);
    if (account.isEmpty()
        || noted != null && !noted.equals(mark)
        || logIns.isTooLittle(session, account.get())) {
      session.invalidate();
      return Optional.empty();
    }
    if (noted == null) {
      session.setAttribute(LOGIN, mark);
      session.setAttribute(PRINCIPAL_NAME_INDEX_NAME, account.get().id());
    }
    if (!account.get().groups().equals(new HashSet<>(person.getGroupIds()))) {
      person.setCacheValidationTime(new Date(0)); // the webapps read groups and rights anew
    }
    return account;
  }

  private static Optional<UserAuthentication> person(HttpSession session) {
    return AuthenticationUtil.getAuthsFromSession(session).getAuthentications().stream()
        .findFirst();
  }

  private static Optional<HttpSession> session(HttpServletRequest request) {
    return Optional.ofNullable(request.getSession(false));
  }

  // Not the stored hash itself: sessions lie in the database.
  private static String mark(Account account) {
    return Sha256.of(account.logIn().hash());
  }
}
