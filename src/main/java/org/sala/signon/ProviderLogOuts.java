package org.sala.signon;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;

/** Ends sessions, on whichever node, when the provider says that their person logged out. */
@Component
class ProviderLogOuts implements LogoutHandler {

  private static final Logger LOG = LoggerFactory.getLogger(ProviderLogOuts.class);

  private final SignedOnSessions sessions;

  ProviderLogOuts(SignedOnSessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public void logout(
      HttpServletRequest request, HttpServletResponse response, Authentication told) {
    if (told.getPrincipal() instanceof OidcLogoutToken token) {
      LOG.info(
          "The sign-on service ended {} sessions.",
          sessions.endOf(token.getSubject(), token.getSessionId()));
    }
  }
}
