package org.sala.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;

/** Doors for what watches Sala and is no person: neither asks the database who calls. */
@Configuration
class WatchersSecurity {

  /** Asks nobody who they are: that would ask the database, and every caller is answered alike. */
  @Bean
  @Order(0)
  SecurityFilterChain health(HttpSecurity http) throws Exception {
    return withoutSession(http)
        .securityMatcher("/actuator/health", "/actuator/health/**")
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .build();
  }

  /** Prometheus has no account: it brings a token that opens the metrics alone. */
  @Bean
  @Order(1)
  SecurityFilterChain metrics(HttpSecurity http, MetricsSettings settings) throws Exception {
    return withoutSession(http)
        .securityMatcher(
            request ->
                request.getRequestURI().equals("/actuator/prometheus")
                    && MetricsSettings.isToken(request.getHeader(HttpHeaders.AUTHORIZATION)))
        .authorizeHttpRequests(
            requests ->
                requests
                    .anyRequest()
                    .access(
                        (nobody, call) ->
                            new AuthorizationDecision(
                                settings.admits(
                                    call.getRequest().getHeader(HttpHeaders.AUTHORIZATION)))))
        .exceptionHandling(handling -> handling.authenticationEntryPoint(new Unauthenticated()))
        .build();
  }

  private static HttpSecurity withoutSession(HttpSecurity http) throws Exception {
    return http.csrf(AbstractHttpConfigurer::disable)
        .sessionManagement(AbstractHttpConfigurer::disable)
        .securityContext(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable);
  }
}
