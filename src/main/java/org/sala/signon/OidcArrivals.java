package org.sala.signon;

import static org.springframework.session.FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Optional;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.sala.engine.OneLine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/**
 * Lets somebody in who comes back from the provider: into the session of the engine's webapps,
 * which is that of all pages. Tokens are handed over within the call and kept with that session.
 */
@Component
class OidcArrivals
    implements AuthenticationSuccessHandler,
        AuthenticationFailureHandler,
        OAuth2AuthorizedClientRepository {

  /** Leads on, as a page of Sala's own: the cookie of a session is not sent on the way here. */
  private static final String PAGE = "/common/signed-on.html";

  private static final Logger LOG = LoggerFactory.getLogger(OidcArrivals.class);
  private static final String TOKENS = OidcArrivals.class.getName();

  private final OidcProvider provider;
  private final OidcPeople people;
  private final Placements placements;
  private final SignedOnSessions sessions;

  OidcArrivals(
      OidcProvider provider, OidcPeople people, Placements placements, SignedOnSessions sessions) {
    this.provider = provider;
    this.people = people;
    this.placements = placements;
    this.sessions = sessions;
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication signedOn)
      throws IOException {
    var user = (OidcUser) signedOn.getPrincipal();
    try {
      var account = placements.give(people.of(new HashMap<>(user.getClaims())));
      AuthenticationUtil.revalidateSession(
          request, AuthenticationUtil.createAuthentication("default", account, null, null));
      var client = (OAuth2AuthorizedClient) request.getAttribute(TOKENS);
      request.getSession().setAttribute(PRINCIPAL_NAME_INDEX_NAME, account);
      sessions.keep(
          request.getSession().getId(),
          account,
          tokens(user, client).enciphered(provider.cipher()));
      LOG.info("{} came by the sign-on service.", account);
      response.sendRedirect(PAGE);
    } catch (NoPlace.Refused e) {
      refuse(response, e.reason());
    }
  }

  private ProviderTokens tokens(OidcUser user, OAuth2AuthorizedClient client) {
    var access = client.getAccessToken();
    var told = user.getUserInfo();
    return new ProviderTokens(
        user.getClaimAsString("sid"),
        user.getIdToken().getTokenValue(),
        access.getTokenValue(),
        access.getExpiresAt(),
        Optional.ofNullable(client.getRefreshToken())
            .map(OAuth2RefreshToken::getTokenValue)
            .orElse(null),
        told == null || provider.groups(told.getClaims()).isEmpty());
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException problem)
      throws IOException {
    LOG.warn("Nobody was signed on: {}", OneLine.of(problem));
    refuse(response, NoPlace.NOT_SIGNED_ON);
  }

  private static void refuse(HttpServletResponse response, NoPlace reason) throws IOException {
    response.sendRedirect(PAGE + "?refused=" + reason.code());
  }

  @Override
  public void saveAuthorizedClient(
      OAuth2AuthorizedClient client,
      Authentication person,
      HttpServletRequest request,
      HttpServletResponse response) {
    request.setAttribute(TOKENS, client);
  }

  @Override
  public <T extends OAuth2AuthorizedClient> T loadAuthorizedClient(
      String provider, Authentication person, HttpServletRequest request) {
    return null; // nothing is kept between calls
  }

  @Override
  public void removeAuthorizedClient(
      String provider,
      Authentication person,
      HttpServletRequest request,
      HttpServletResponse response) {
    request.removeAttribute(TOKENS);
  }
}
