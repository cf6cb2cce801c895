package org.sala.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.sala.people.Accounts.Account;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Holds each call of the webapps' REST door against the account as it is now. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class WebappLogIns extends OncePerRequestFilter {

  private final Sessions sessions;
  private final RestoreDoor restored;

  WebappLogIns(Sessions sessions, RestoreDoor restored) {
    this.sessions = sessions;
    this.restored = restored;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getRequestURI().startsWith(Doors.WEBAPPS_API);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var account = sessions.account(request);
    account.map(Account::id).ifPresent(CallLog::isOf);
    boolean leaves = request.getRequestURI().endsWith("/logout");
    if (leaves) {
      sessions.noteLogOut(request);
    } else {
      account.map(Account::groups).ifPresent(restored::check);
    }
    chain.doFilter(request, response);
    sessions.noteLogIn(request);
  }
}
