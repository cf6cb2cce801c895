package org.sala.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.sala.engine.SystemAuthority;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Recognises who logged in to the Camunda webapps, so that the Request tab and the desk page need
 * no second log-in. A person who was removed meanwhile is out at once.
 */
@Component
class WebappSession extends OncePerRequestFilter {

  private final EngineAuthentication engine;
  private final IdentityService identity;
  private final SystemAuthority system;

  WebappSession(
      EngineAuthentication engine, @Lazy IdentityService identity, SystemAuthority system) {
    this.engine = engine;
    this.identity = identity;
    this.system = system;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    // A call that brings a password stands by it alone: such calls need no token against forgery.
    (hasPassword(request) ? Optional.<String>empty() : user(request))
        .ifPresent(
            user ->
                SecurityContextHolder.getContext().setAuthentication(engine.authenticated(user)));
    chain.doFilter(request, response);
  }

  /** Whether a call brings a password of its own. */
  static boolean hasPassword(HttpServletRequest request) {
    var authorization = request.getHeader("Authorization");
    return authorization != null && authorization.regionMatches(true, 0, "Basic ", 0, 6);
  }

  private Optional<String> user(HttpServletRequest request) {
    return Optional.ofNullable(request.getSession(false))
        .map(AuthenticationUtil::getAuthsFromSession)
        .map(Authentications::getAuthentications)
        .flatMap(all -> all.stream().map(UserAuthentication::getIdentityId).findFirst())
        .filter(this::exists);
  }

  private boolean exists(String user) {
    return system.get(() -> identity.createUserQuery().userId(user).count() == 1);
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
