package org.sala.web;

import static org.springframework.security.config.Customizer.withDefaults;

import java.util.List;
import java.util.stream.Stream;
import org.sala.page.StaffPage;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.web.PathPatternRequestMatcherBuilderFactoryBean;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;

/**
 * Who may call which address. Deny first: what no line names is refused. The Camunda webapps keep
 * their own log-in; everything else takes basic authentication or the webapps' session.
 */
@Configuration
class SecurityConfiguration {

  private static final String ADMINISTRATORS = "camunda-admin";

  /** What pages are made of, and no word about a person or a case. */
  private static final String[] OPEN_TO_ALL = {
    "/",
    "/favicon.svg",
    "/favicon.ico",
    "/fonts/**",
    "/common/**",
    "/webjars/lit-html/3.3.2/lit-html.js",
    "/webjars/chart.js/4.5.1/dist/chart.umd.min.js",
    "/api/sign-on",
    "/api/texts",
    "/api/visits/keys/*"
  };

  /** Plain paths, whichever of the three servlets answers them. */
  @Bean
  PathPatternRequestMatcherBuilderFactoryBean requestMatchers() {
    return new PathPatternRequestMatcherBuilderFactoryBean();
  }

  @Bean
  @Order(2)
  SecurityFilterChain webapps(HttpSecurity http) throws Exception {
    return http.securityMatcher("/camunda/**")
        .authorizeHttpRequests(
            requests ->
                requests
                    // Creates an administrator for anybody while the group is empty
                    // (CVE-2026-77226).
                    .requestMatchers("/camunda/api/admin/setup/**", "/camunda/app/admin/*/setup/**")
                    .denyAll()
                    // A password alone is not always enough: LogInDoor answers in its place.
                    .requestMatchers("/camunda/api/admin/auth/user/*/login/**")
                    .denyAll()
                    // No model has tasks for workers outside, and this door answers with a fault.
                    .requestMatchers("/camunda/api/engine/engine/*/external-task/**")
                    .denyAll()
                    .anyRequest()
                    .permitAll())
        .csrf(AbstractHttpConfigurer::disable) // the webapps bring their own
        .headers(AbstractHttpConfigurer::disable) // as above
        .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .build();
  }

  @Bean
  @Order(3)
  SecurityFilterChain everythingElse(
      HttpSecurity http, EngineAuthentication engine, WebappSession webappSession)
      throws Exception {
    return http.authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers("/error")
                    .permitAll()
                    .requestMatchers(HttpMethod.GET, OPEN_TO_ALL)
                    .permitAll()
                    .requestMatchers(HttpMethod.GET, pages())
                    .permitAll()
                    // For whose password was right a moment ago: SecondStepController asks.
                    .requestMatchers("/api/log-in", "/api/log-in/*")
                    .permitAll()
                    .requestMatchers(
                        HttpMethod.PUT,
                        "/api/holidays/*",
                        "/api/organisations/*/convenor",
                        "/api/units/*/mailbox")
                    .hasAuthority(ADMINISTRATORS)
                    .requestMatchers(HttpMethod.GET, "/api/holidays", "/api/holidays/*/preview")
                    .authenticated()
                    .requestMatchers("/api/holidays/**")
                    .hasAuthority(ADMINISTRATORS)
                    .requestMatchers("/actuator/**", "/api/admin/**")
                    .hasAuthority(ADMINISTRATORS)
                    .requestMatchers(
                        "/api/**", "/engine-rest/**", "/v3/api-docs", "/v3/api-docs/**")
                    .authenticated()
                    .anyRequest()
                    .denyAll())
        .authenticationProvider(engine)
        .httpBasic(basic -> basic.realmName("Sala").authenticationEntryPoint(new Unauthenticated()))
        .exceptionHandling(handling -> handling.authenticationEntryPoint(new Unauthenticated()))
        .cors(cors -> cors.configurationSource(modeler()))
        .csrf(SecurityConfiguration::tokenInCookie)
        .headers(
            headers ->
                headers
                    .contentSecurityPolicy(
                        policy ->
                            policy.policyDirectives(
                                "default-src 'self'; frame-ancestors 'none'; form-action 'self';"
                                    + " base-uri 'self'; object-src 'none'"))
                    .referrerPolicy(withDefaults()))
        // Who calls is found anew with each call and never kept in the webapps' session: it would
        // outlive their log-out, and a new session id would lock out the calls under way.
        .sessionManagement(AbstractHttpConfigurer::disable)
        .securityContext(
            context ->
                context.securityContextRepository(new RequestAttributeSecurityContextRepository()))
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .addFilterBefore(webappSession, BasicAuthenticationFilter.class)
        .addFilterAfter(engine.asFilter(), AuthorizationFilter.class)
        .build();
  }

  /** No text of a person holds the character that ends texts in the database. */
  @Bean
  HttpFirewall firewall() {
    var firewall = new StrictHttpFirewall();
    firewall.setAllowedParameterValues(value -> value.indexOf('\0') < 0);
    return firewall;
  }

  /** A body is read only up to this size, whatever its declared length says. */
  @Bean
  FilterRegistrationBean<BodyLimit> bodyLimit() {
    var registration = new FilterRegistrationBean<>(new BodyLimit());
    registration.addUrlPatterns("/*");
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
    return registration;
  }

  private static String[] pages() {
    return Stream.of(StaffPage.values())
        .map(StaffPage::folder)
        .flatMap(page -> Stream.of("/" + page, "/" + page + "/**"))
        .toArray(String[]::new);
  }

  // Camunda Modeler is a page of the origin file://; it sends a password or a token with each call.
  static CorsConfigurationSource modeler() {
    var modeler = new CorsConfiguration();
    modeler.setAllowedOrigins(List.of("file://"));
    modeler.setAllowedMethods(List.of("GET", "POST"));
    modeler.setAllowedHeaders(List.of("Authorization", "Content-Type", "Accept"));
    return request -> request.getRequestURI().startsWith("/engine-rest/") ? modeler : null;
  }

  // Basic authentication is sent on purpose with every call; only a session needs the token. It
  // lies in a cookie that our own pages' scripts read and send back as a header.
  private static void tokenInCookie(CsrfConfigurer<HttpSecurity> csrf) {
    var tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
    tokens.setCookieCustomizer(cookie -> cookie.path("/").secure(true).sameSite("Strict"));
    var handler = new CsrfTokenRequestAttributeHandler();
    handler.setCsrfRequestAttributeName(null); // set with the first answer, not when first needed
    csrf.csrfTokenRepository(tokens)
        .csrfTokenRequestHandler(handler)
        .ignoringRequestMatchers(WebappSession::hasPassword);
  }
}
