package org.sala.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Knows whether a thread answers a person's call: such work has to end soon, a job's need not. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class HttpCall extends OncePerRequestFilter {

  private static final ThreadLocal<Boolean> UNDER_WAY = new ThreadLocal<>();

  static boolean isUnderWay() {
    return UNDER_WAY.get() != null;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    UNDER_WAY.set(true);
    try {
      chain.doFilter(request, response);
    } finally {
      UNDER_WAY.remove();
    }
  }
}
