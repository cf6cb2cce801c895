package org.sala.signon;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Keeps what Sala asked the provider for, until the browser comes back from there, in the browser:
 * the cookie of the session is not sent with a call that another site began, and nobody has a
 * session yet. It is enciphered, so that what is read is what Sala wrote.
 */
@Component
class RequestInCookie implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

  private static final String COOKIE = "sala-sign-on";
  private static final Duration AGE = Duration.ofMinutes(10);

  private final OidcProvider provider;

  RequestInCookie(OidcProvider provider) {
    this.provider = provider;
  }

  @Override
  public OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
    Cookie kept = WebUtils.getCookie(request, COOKIE);
    if (kept == null) {
      return null;
    }
    try {
      var parts = provider.cipher().decrypt(kept.getValue()).split("\n");
      return parts[0].equals(request.getParameter("state")) ? asked(parts) : null;
    } catch (IllegalStateException | IllegalArgumentException e) {
      return null; // of another installation, or of nobody
    }
  }

  private OAuth2AuthorizationRequest asked(String... parts) {
    var registration = provider.registration();
    return OAuth2AuthorizationRequest.authorizationCode()
        .authorizationUri(registration.getProviderDetails().getAuthorizationUri())
        .clientId(registration.getClientId())
        .scopes(registration.getScopes())
        .state(parts[0])
        .redirectUri(parts[1])
        .attributes(
            Map.of(
                OAuth2ParameterNames.REGISTRATION_ID,
                OidcProvider.NAME,
                OidcParameterNames.NONCE,
                parts[2],
                PkceParameterNames.CODE_VERIFIER,
                parts[3]))
        .build();
  }

  // What is not written follows from the settings: a cookie has room for little.
  private static String written(OAuth2AuthorizationRequest asked) {
    return String.join(
        "\n",
        asked.getState(),
        asked.getRedirectUri(),
        asked.getAttribute(OidcParameterNames.NONCE),
        asked.getAttribute(PkceParameterNames.CODE_VERIFIER));
  }

  @Override
  public void saveAuthorizationRequest(
      OAuth2AuthorizationRequest asked, HttpServletRequest request, HttpServletResponse response) {
    var text = asked == null ? "" : provider.cipher().encrypt(written(asked));
    response.addHeader(
        HttpHeaders.SET_COOKIE,
        ResponseCookie.from(COOKIE, text)
            .path(OidcSecurity.ROOT)
            .httpOnly(true)
            .secure(true)
            .sameSite("Lax")
            .maxAge(asked == null ? Duration.ZERO : AGE)
            .build()
            .toString());
  }

  @Override
  public OAuth2AuthorizationRequest removeAuthorizationRequest(
      HttpServletRequest request, HttpServletResponse response) {
    var asked = loadAuthorizationRequest(request);
    saveAuthorizationRequest(null, request, response);
    return asked;
  }
}
