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

  WebappLogIns(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getRequestURI().startsWith(Doors.WEBAPPS_API);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    sessions.account(request).map(Account::id).ifPresent(CallLog::isOf);
    if (request.getRequestURI().endsWith("/logout")) {
      sessions.noteLogOut(request);
    }
    chain.doFilter(request, response);
    sessions.noteLogIn(request);
  }
}
