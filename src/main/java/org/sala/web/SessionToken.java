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
 * Gives a session of the webapps its token, and refuses a call that changes something and does not
 * bring it. The webapps' own filter would refuse it as well, but ends the session with it: the
 * person would be logged out and lose what they typed. And it would make up a token for each of two
 * calls that come at once, on two nodes perhaps: the browser would keep one, the session the other.
 * So the token follows from the session, whose id no page can read; which id it was cannot be told
 * from it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 15)
class SessionToken extends OncePerRequestFilter {

  /** Where the webapps look for it. */
  private static final String PATH = "/camunda";

  private static final Set<String> CHANGE_NOTHING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    var path = request.getRequestURI();
    return !path.contains("/camunda/api/") && !path.contains("/camunda/app/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (CHANGE_NOTHING.contains(request.getMethod())) {
      give(request.getSession(), response);
    } else if (!request.getRequestURI().contains("/login/") && lacksToken(request)) {
      tell(token(request.getSession()), response);
      ProblemAnswer.write(response, HttpStatus.FORBIDDEN, Wording.forReader("web.other-token"));
      return;
    }
    chain.doFilter(request, response);
  }

  private static void give(HttpSession session, HttpServletResponse response) {
    if (token(session) == null) {
      var token = tokenOf(session.getId());
      session.setAttribute(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME, token);
      tell(token, response);
    }
  }

  private static void tell(String token, HttpServletResponse response) {
    var cookie = new Cookie(CsrfConstants.CSRF_TOKEN_DEFAULT_COOKIE_NAME, token);
    cookie.setPath(PATH);
    cookie.setSecure(true);
    cookie.setAttribute("SameSite", "Strict");
    response.addCookie(cookie);
    response.setHeader(CsrfConstants.CSRF_TOKEN_HEADER_NAME, token);
  }

  private static boolean lacksToken(HttpServletRequest request) {
    var session = request.getSession(false);
    var token = session == null || isNobodys(session) ? null : token(session);
    return token != null && !isSame(token, request.getHeader(CsrfConstants.CSRF_TOKEN_HEADER_NAME));
  }

  private static String tokenOf(String session) {
    return Sha256.of("token of session " + session);
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
