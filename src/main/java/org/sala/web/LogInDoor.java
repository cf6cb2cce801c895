package org.sala.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationDto;
import org.sala.credential.SecondFactors;
import org.sala.credential.SecondFactors.State;
import org.sala.language.Wording;
import org.sala.people.Accounts.Account;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The log-in of the webapps' form, in the place of the webapps' own, which knows no second factor
 * and is closed. Whoever needs one is told where it is shown: the form goes there.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 25)
class LogInDoor extends OncePerRequestFilter {

  /** Tells the form where the log-in goes on. */
  static final String NEXT = "X-Sala-Next";

  private static final Pattern FORM =
      Pattern.compile("/camunda/api/admin/auth/user/default/login/([a-z]+)");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Passwords passwords;
  private final SecondFactors factors;
  private final LogInSessions sessions;

  LogInDoor(Passwords passwords, SecondFactors factors, LogInSessions sessions) {
    this.passwords = passwords;
    this.factors = factors;
    this.sessions = sessions;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getMethod().equals("POST") || !FORM.matcher(request.getRequestURI()).matches();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException {
    try {
      if (isOfAnotherSite(request)) {
        ProblemAnswer.write(response, HttpStatus.FORBIDDEN, Sentence.of(403));
        return;
      }
      var account =
          passwords.account(
              String.valueOf(request.getParameter("username")),
              String.valueOf(request.getParameter("password")),
              CallPlaces.of(request));
      CallLog.isOf(account.id());
      answer(account, request, response);
    } catch (AuthenticationException e) {
      var key = e instanceof LockedException ? "web.log-in.slow" : "web.log-in.wrong";
      ProblemAnswer.write(response, HttpStatus.UNAUTHORIZED, Wording.forReader(key));
    }
  }

  private void answer(Account account, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var app = FORM.matcher(request.getRequestURI()).replaceFirst("$1");
    var person = sessions.of(account);
    if (!person.isAuthorizedForApp(app)) {
      ProblemAnswer.write(response, HttpStatus.FORBIDDEN, Wording.forReader("web.log-in.not-here"));
    } else if (factors.state(account) != State.NONE) {
      sessions.half(request, account);
      response.setHeader(NEXT, "/login/");
      ProblemAnswer.write(
          response, HttpStatus.UNAUTHORIZED, Wording.forReader("web.log-in.second-factor"));
    } else {
      sessions.whole(request, response, person);
      response.setContentType(MediaType.APPLICATION_JSON_VALUE);
      JSON.writeValue(response.getOutputStream(), AuthenticationDto.fromAuthentication(person));
    }
  }

  // Another site must not log somebody in to an account of its own choice.
  private static boolean isOfAnotherSite(HttpServletRequest request) {
    var site = request.getHeader("Sec-Fetch-Site");
    return site != null && !site.equals("same-origin") && !site.equals("none");
  }
}
