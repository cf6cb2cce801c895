package org.sala.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.sala.credential.PersonalTokens;
import org.sala.credential.PersonalTokens.Act;
import org.sala.credential.PersonalTokens.Good;
import org.sala.language.Wording;
import org.sala.people.Accounts;
import org.sala.people.Accounts.Account;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The door of Camunda Modeler for who brings a personal token: models are proposed, and Modeler
 * asks whether there is a server. Everything else is closed to a token, whatever its owner may.
 */
@Configuration
class TokenSecurity {

  private static final String BEARER = "Bearer ";
  private static final String PROCESS_OWNERS = "process-owners";

  private final PersonalTokens tokens;
  private final Accounts accounts;

  TokenSecurity(PersonalTokens tokens, Accounts accounts) {
    this.tokens = tokens;
    this.accounts = accounts;
  }

  @Bean
  @Order(2)
  SecurityFilterChain modeler(HttpSecurity http, EngineAuthentication engine) throws Exception {
    return http.securityMatcher(
            call -> call.getRequestURI().startsWith(Doors.ENGINE_REST) && token(call).isPresent())
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers(HttpMethod.POST, "/engine-rest/deployment/create")
                    .authenticated()
                    .requestMatchers(
                        HttpMethod.GET, "/engine-rest/deployment", "/engine-rest/version")
                    .authenticated()
                    .anyRequest()
                    .denyAll())
        .exceptionHandling(
            handling ->
                handling.accessDeniedHandler(
                    (call, answer, denied) ->
                        ProblemAnswer.write(
                            answer,
                            HttpStatus.FORBIDDEN,
                            Wording.forReader("web.token.proposals-alone"))))
        .cors(cors -> cors.configurationSource(SecurityConfiguration.modeler()))
        .csrf(AbstractHttpConfigurer::disable) // a token is sent on purpose with every call
        .sessionManagement(AbstractHttpConfigurer::disable)
        .securityContext(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .addFilterBefore(logIn(), BasicAuthenticationFilter.class)
        .addFilterAfter(engine.asFilter(), AuthorizationFilter.class)
        .build();
  }

  private OncePerRequestFilter logIn() {
    return new OncePerRequestFilter() {
      @Override
      protected void doFilterInternal(
          HttpServletRequest request, HttpServletResponse response, FilterChain chain)
          throws ServletException, IOException {
        var good = token(request).flatMap(tokens::find);
        var owner = good.flatMap(TokenSecurity.this::owner);
        if (owner.isEmpty()) {
          ProblemAnswer.write(
              response, HttpStatus.UNAUTHORIZED, Wording.forReader("web.token.not-good"));
          return;
        }
        tokens.noteUse(good.get(), request.getMethod().equals("POST") ? Act.PROPOSE : Act.LOOK);
        SecurityContextHolder.getContext()
            .setAuthentication(EngineAuthentication.authenticated(owner.get()));
        chain.doFilter(request, response);
      }
    };
  }

  // With the one group that proposes, whatever else the owner is.
  private Optional<Account> owner(Good token) {
    return accounts
        .find(token.account())
        .filter(account -> !account.logIn().locked() && account.groups().contains(PROCESS_OWNERS))
        .map(account -> new Account(account.logIn(), Set.of(PROCESS_OWNERS)));
  }

  private static Optional<String> token(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
        .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
        .map(header -> header.substring(BEARER.length()).strip());
  }
}
