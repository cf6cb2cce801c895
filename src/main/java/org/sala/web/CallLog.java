package org.sala.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets what is logged during a call be found together: under the id of the call, which the proxy
 * gave or Sala gives and every answer carries, with the number of the case and the account of who
 * called. No name and no word of a case is among them.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class CallLog extends OncePerRequestFilter {

  /** The header with the id of a call, in question and answer. */
  static final String HEADER = "X-Request-Id";

  static final String ACTOR = "actor";
  private static final String CALL = "call";
  private static final String CASE = "case";
  private static final Logger LOG = LoggerFactory.getLogger(CallLog.class);
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{8,64}");
  private static final Pattern NUMBER = Pattern.compile("/([A-Z]{2,5}(?:-[MN])?-\\d{4}-\\d{4,})");

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var id =
        Optional.ofNullable(request.getHeader(HEADER))
            .filter(given -> ID.matcher(given).matches())
            .orElseGet(() -> UUID.randomUUID().toString());
    response.setHeader(HEADER, id);
    MDC.put(CALL, id);
    var number = NUMBER.matcher(request.getRequestURI());
    if (number.find()) {
      MDC.put(CASE, number.group(1));
    }
    try {
      chain.doFilter(request, response);
      refused(request, response);
    } finally {
      // Tomcat's log of access is written when this is gone.
      request.setAttribute(CALL, id);
      request.setAttribute(ACTOR, Optional.ofNullable(MDC.get(ACTOR)).orElse("-"));
      MDC.remove(CALL);
      MDC.remove(CASE);
      MDC.remove(ACTOR);
    }
  }

  /** Says for the rest of the call who is at work. */
  static void isOf(String account) {
    MDC.put(ACTOR, account);
  }

  // Not what was typed as a name: it may be a password in the wrong field.
  private static void refused(HttpServletRequest request, HttpServletResponse response) {
    if (response.getStatus() == HttpStatus.UNAUTHORIZED.value() && triesToLogIn(request)) {
      LOG.warn("A log-in from {} was refused.", request.getRemoteAddr());
    }
  }

  private static boolean triesToLogIn(HttpServletRequest request) {
    return WebappSession.hasPassword(request)
        || request.getMethod().equals("POST") && request.getRequestURI().contains("/login/");
  }
}
