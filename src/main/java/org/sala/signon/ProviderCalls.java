package org.sala.signon;

import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/** How the provider is called: as Spring Security does it, but nobody waits without end. */
final class ProviderCalls {

  static final ClientHttpRequestFactory REQUESTS = requests();

  private ProviderCalls() {}

  private static ClientHttpRequestFactory requests() {
    var requests = new SimpleClientHttpRequestFactory();
    requests.setConnectTimeout(5_000);
    requests.setReadTimeout(5_000);
    return requests;
  }

  /** For what answers with tokens. */
  static RestClient forTokens() {
    return RestClient.builder()
        .requestFactory(REQUESTS)
        .messageConverters(
            all -> {
              all.clear();
              all.add(new FormHttpMessageConverter());
              all.add(new OAuth2AccessTokenResponseHttpMessageConverter());
            })
        .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
        .build();
  }

  /** For the code with which somebody comes back. */
  static RestClientAuthorizationCodeTokenResponseClient forCodes() {
    var codes = new RestClientAuthorizationCodeTokenResponseClient();
    codes.setRestClient(forTokens());
    return codes;
  }

  /** For what the provider tells of a user. */
  static OidcUserService forUsers() {
    var calls = new RestTemplate(REQUESTS);
    calls.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
    var plain = new DefaultOAuth2UserService();
    plain.setRestOperations(calls);
    var users = new OidcUserService();
    users.setOauth2UserService(plain);
    return users;
  }
}
