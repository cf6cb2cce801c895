package org.sala.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Recognises who logged in to the Camunda webapps, so that the Request tab and the desk page need
 * no second log-in. A person who was removed meanwhile is out at once.
 */
@Component
class WebappSession extends OncePerRequestFilter {

  private final Sessions sessions;

  WebappSession(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    // A call that brings a password stands by it alone: such calls need no token against forgery.
    if (!hasPassword(request)) {
      sessions
          .account(request)
          .ifPresent(
              account ->
                  SecurityContextHolder.getContext()
                      .setAuthentication(EngineAuthentication.authenticated(account)));
    }
    chain.doFilter(request, response);
  }

  /** Whether a call brings a password of its own. */
  static boolean hasPassword(HttpServletRequest request) {
    var authorization = request.getHeader("Authorization");
    return authorization != null && authorization.regionMatches(true, 0, "Basic ", 0, 6);
  }

  /** The filter belongs to the security chain alone. */
  @Component
  static class NotAServletFilter extends FilterRegistrationBean<WebappSession> {

    NotAServletFilter(WebappSession filter) {
      super(filter);
      setEnabled(false);
    }
  }
}
