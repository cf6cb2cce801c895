package org.sala.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;
import org.sala.language.Wording;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a call of the webapps that changes something and does not bring the token of its session,
 * and tells the browser the token. The webapps' own filter would refuse it as well, but ends the
 * session with it: the person would be logged out and lose what they typed.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 15)
class SessionToken extends OncePerRequestFilter {

  private static final Set<String> CHANGE_NOTHING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    var path = request.getRequestURI();
    return !path.contains("/camunda/api/")
        || path.contains("/login/")
        || CHANGE_NOTHING.contains(request.getMethod());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var session = request.getSession(false);
    var token = session == null || isNobodys(session) ? null : token(session);
    if (token == null || isSame(token, request.getHeader(CsrfConstants.CSRF_TOKEN_HEADER_NAME))) {
      chain.doFilter(request, response);
      return;
    }
    var cookie = new Cookie(CsrfConstants.CSRF_TOKEN_DEFAULT_COOKIE_NAME, token);
    cookie.setPath("/");
    cookie.setSecure(true);
    cookie.setAttribute("SameSite", "Strict");
    response.addCookie(cookie);
    ProblemAnswer.write(response, HttpStatus.FORBIDDEN, Wording.forReader("web.other-token"));
  }

  private static String token(HttpSession session) {
    return (String) session.getAttribute(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME);
  }

  private static boolean isNobodys(HttpSession session) {
    return AuthenticationUtil.getAuthsFromSession(session).getAuthentications().isEmpty();
  }

  private static boolean isSame(String token, String sent) {
    return sent != null
        && MessageDigest.isEqual(
            token.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
  }
}
