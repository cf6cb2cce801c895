package org.sala.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Knows whether a thread answers a person's call: such work has to end soon, a job's need not. A
 * few calls read or write much at once and are given more time: reports, minutes, files, recounts,
 * deployments.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class HttpCall extends OncePerRequestFilter {

  private static final String REPORTS = "/api/reports";
  private static final List<String> LONG =
      List.of(REPORTS, "/api/minutes", "/files", "/deployment", "/api/audit/checks");
  private static final int SILENCE_OF_QUESTIONS = 8_000;
  private static final int SILENCE = 25_000;
  private static final ThreadLocal<HttpServletRequest> UNDER_WAY = new ThreadLocal<>();

  static boolean isUnderWay() {
    return UNDER_WAY.get() != null;
  }

  /** Whether it is one that must be done in a moment. */
  static boolean isShort() {
    var call = UNDER_WAY.get();
    return call != null && LONG.stream().noneMatch(call.getRequestURI()::contains);
  }

  /** Whether a person only asks, so that the answer has to come at once; reports take longer. */
  static boolean isQuestion() {
    var call = UNDER_WAY.get();
    return call != null
        && call.getMethod().equals("GET")
        && !call.getRequestURI().startsWith(REPORTS);
  }

  /**
   * For how many milliseconds a short call waits for a database that says nothing: a little longer
   * than the longest statement it may send.
   */
  static int silence() {
    return isQuestion() ? SILENCE_OF_QUESTIONS : SILENCE;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    UNDER_WAY.set(request);
    try {
      chain.doFilter(request, response);
    } finally {
      UNDER_WAY.remove();
    }
  }
}
