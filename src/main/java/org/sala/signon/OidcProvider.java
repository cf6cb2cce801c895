package org.sala.signon;

import com.nimbusds.jwt.JWTParser;
import java.text.ParseException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sala.engine.EngineClock;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.security.crypto.encrypt.Encryptors;
import org.springframework.security.crypto.encrypt.TextEncryptor;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AccessToken.TokenType;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;

/** The OpenID Connect provider, asked when somebody comes and again while they are in. */
@Component
class OidcProvider {

  /** The provider's name in addresses. */
  static final String NAME = "provider";

  private static final String SALT = "73616c612d7369676e2d6f6e"; // the secret is random already

  /** An access token that ends sooner is renewed before it is used. */
  private static final Duration RESERVE = Duration.ofSeconds(60);

  private final SignOnSettings settings;
  private final RestClient http;
  private final RestClientRefreshTokenTokenResponseClient renewals;
  private volatile ClientRegistration registration;
  private volatile TextEncryptor cipher;

  OidcProvider(SignOnSettings settings) {
    this.settings = settings;
    this.http = RestClient.builder().requestFactory(ProviderCalls.REQUESTS).build();
    this.renewals = new RestClientRefreshTokenTokenResponseClient();
    renewals.setRestClient(ProviderCalls.forTokens());
  }

  /**
   * What the provider says of itself, read when it is first needed and once.
   *
   * @throws IllegalArgumentException if it does not answer, or as somebody else
   */
  ClientRegistration registration() {
    if (registration == null) {
      registration =
          ClientRegistrations.fromIssuerLocation(settings.issuer())
              .registrationId(NAME)
              .clientId(settings.clientId())
              .clientSecret(settings.clientSecret())
              .redirectUri("{baseUrl}" + OidcSecurity.CODE + "{registrationId}")
              .scope(settings.scopes().split(" +"))
              .build();
    }
    return registration;
  }

  /** Enciphers what is stored of the provider's with a key that follows from the secret. */
  TextEncryptor cipher() {
    if (cipher == null) {
      cipher = Encryptors.delux(settings.clientSecret(), SALT);
    }
    return cipher;
  }

  /**
   * Renews what is about to end, and where groups can be had in no other way.
   *
   * @throws ProviderEnded if the provider refuses, or gave nothing to renew it with
   * @throws RuntimeException if the provider does not answer
   */
  ProviderTokens renewed(ProviderTokens tokens) throws ProviderEnded {
    var ends = tokens.accessUntil().isBefore(EngineClock.now().plus(RESERVE));
    if (!ends && !tokens.groupsInIdToken()) {
      return tokens;
    }
    if (tokens.refreshToken() == null) {
      if (tokens.accessUntil().isBefore(EngineClock.now())) {
        throw new ProviderEnded("");
      }
      return tokens;
    }
    try {
      return renewed(tokens, renewals.getTokenResponse(request(tokens)));
    } catch (OAuth2AuthorizationException e) {
      if ("invalid_grant".equals(e.getError().getErrorCode())) {
        throw new ProviderEnded(e.getError().getDescription());
      }
      throw e;
    }
  }

  private OAuth2RefreshTokenGrantRequest request(ProviderTokens tokens) {
    var until = tokens.accessUntil();
    return new OAuth2RefreshTokenGrantRequest(
        registration(),
        new OAuth2AccessToken(TokenType.BEARER, tokens.accessToken(), until.minusSeconds(1), until),
        new OAuth2RefreshToken(tokens.refreshToken(), null));
  }

  private static ProviderTokens renewed(ProviderTokens old, OAuth2AccessTokenResponse answer) {
    var access = answer.getAccessToken();
    var refresh = answer.getRefreshToken();
    var idToken = answer.getAdditionalParameters().get(OidcParameterNames.ID_TOKEN);
    return new ProviderTokens(
        old.providerSession(),
        idToken == null ? old.idToken() : idToken.toString(),
        access.getTokenValue(),
        access.getExpiresAt(),
        refresh == null ? old.refreshToken() : refresh.getTokenValue(),
        old.groupsInIdToken());
  }

  /**
   * What the provider says of the person now.
   *
   * @throws ProviderEnded if it does not know the token any more
   */
  Map<String, Object> claims(ProviderTokens tokens) throws ProviderEnded {
    if (tokens.groupsInIdToken()) {
      return claimsOf(tokens.idToken());
    }
    try {
      return http.get()
          .uri(registration().getProviderDetails().getUserInfoEndpoint().getUri())
          .headers(headers -> headers.setBearerAuth(tokens.accessToken()))
          .retrieve()
          .body(new ParameterizedTypeReference<>() {});
    } catch (HttpClientErrorException.Unauthorized | HttpClientErrorException.Forbidden e) {
      throw new ProviderEnded(
          e.getResponseBodyAsString()
              + e.getResponseHeaders().getFirst(HttpHeaders.WWW_AUTHENTICATE));
    }
  }

  // It came over TLS from the provider itself, which is as good as its signature (OIDC Core,
  // 3.1.3.7).
  private static Map<String, Object> claimsOf(String idToken) {
    try {
      return JWTParser.parse(idToken).getJWTClaimsSet().getClaims();
    } catch (ParseException e) {
      throw new IllegalStateException("The provider sent what is no ID token.", e);
    }
  }

  /** The groups of the service in what it says; none if it says nothing of groups. */
  List<String> groups(Map<String, Object> claims) {
    Object value = claims;
    for (var part : settings.groupsClaim().split("\\.")) {
      value = value instanceof Map<?, ?> within ? within.get(part) : null;
    }
    return value instanceof Collection<?> several
        ? several.stream().map(String::valueOf).toList()
        : Stream.ofNullable(value).map(String::valueOf).toList();
  }

  /** The name of the account in what it says, without a domain; empty if it says none. */
  String account(Map<String, Object> claims) {
    return String.valueOf(claims.getOrDefault(settings.accountClaim(), "")).replaceFirst("@.*", "");
  }
}
