package org.sala.signon;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;

/** The way to an OpenID Connect provider and back; closed where none is used. */
@Configuration
class OidcSecurity {

  /** Below which address everything of signing on stands. */
  static final String ROOT = "/api/sign-on";

  /** Where the way to the provider begins. */
  static final String START = ROOT + "/start/";

  /** Where the browser comes back to. */
  static final String CODE = ROOT + "/code/";

  private static final String BACK_CHANNEL = "/logout/connect/back-channel/";

  /** The chain for these addresses alone: who came is found anew with each call, as everywhere. */
  @Bean
  @Order(2)
  SecurityFilterChain signOn(
      HttpSecurity http,
      SignOnSettings settings,
      OidcProvider provider,
      RequestInCookie requests,
      OidcArrivals arrivals,
      ProviderLogOuts logOuts)
      throws Exception {
    http.securityMatcher(START + "**", CODE + "**", BACK_CHANNEL + "**")
        .authorizeHttpRequests(calls -> calls.anyRequest().denyAll())
        .csrf(AbstractHttpConfigurer::disable) // the state of the request stands in for it
        .sessionManagement(AbstractHttpConfigurer::disable)
        .securityContext(
            context ->
                context.securityContextRepository(new RequestAttributeSecurityContextRepository()))
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable);
    if (settings.isByProvider()) {
      oidc(http, provider, requests, arrivals, logOuts);
    }
    return http.build();
  }

  private static void oidc(
      HttpSecurity http,
      OidcProvider provider,
      RequestInCookie requests,
      OidcArrivals arrivals,
      ProviderLogOuts logOuts)
      throws Exception {
    ClientRegistrationRepository providers =
        name -> OidcProvider.NAME.equals(name) ? provider.registration() : null;
    var asking =
        new DefaultOAuth2AuthorizationRequestResolver(providers, START.replaceAll("/$", ""));
    asking.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
    http.oauth2Login(
            login ->
                login
                    .loginPage("/")
                    .clientRegistrationRepository(providers)
                    .authorizedClientRepository(arrivals)
                    .authorizationEndpoint(
                        way ->
                            way.authorizationRequestResolver(asking)
                                .authorizationRequestRepository(requests))
                    .tokenEndpoint(way -> way.accessTokenResponseClient(ProviderCalls.forCodes()))
                    .userInfoEndpoint(way -> way.oidcUserService(ProviderCalls.forUsers()))
                    .redirectionEndpoint(way -> way.baseUri(CODE + "*"))
                    .successHandler(arrivals)
                    .failureHandler(arrivals))
        .oidcLogout(
            logout ->
                logout
                    .clientRegistrationRepository(providers)
                    .backChannel(channel -> channel.logoutHandler(logOuts)));
  }
}
