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
 * few calls read or write much at once and are given more time: reports, minutes, deployments.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class HttpCall extends OncePerRequestFilter {

  private static final List<String> LONG = List.of("/api/reports", "/api/minutes", "/deployment");

  private static final ThreadLocal<Boolean> SHORT = new ThreadLocal<>();

  static boolean isUnderWay() {
    return SHORT.get() != null;
  }

  /** Whether it is one that must be done in a moment. */
  static boolean isShort() {
    return Boolean.TRUE.equals(SHORT.get());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    SHORT.set(LONG.stream().noneMatch(request.getRequestURI()::contains));
    try {
      chain.doFilter(request, response);
    } finally {
      SHORT.remove();
    }
  }
}
