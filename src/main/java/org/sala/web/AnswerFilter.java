package org.sala.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.sala.engine.LastFailure;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sees to it that no door answers a failure with a bare status, a page of the server or the words
 * of the database: each carries a sentence as a problem detail (RFC 9457).
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class AnswerFilter extends OncePerRequestFilter {

  /** The one page that may ask a phone where it is, when its reader presses for it. */
  private static final String VISITS = "/visits/";

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var answer = new Answer(request, response);
    answer.setHeader(
        "Permissions-Policy",
        "camera=(), geolocation=(%s), microphone=(), payment=()"
            .formatted(request.getRequestURI().equals(VISITS) ? "self" : ""));
    answer.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    if (request.isSecure()) {
      answer.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    }
    if (Doors.isPersonal(request)) {
      response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }
    LastFailure.watch();
    try {
      if (request.getRequestURI().contains("//")) {
        answer.sendError(
            HttpServletResponse.SC_BAD_REQUEST); // each part of Sala reads it otherwise
      } else {
        chain.doFilter(request, answer);
      }
      speakTo(request);
      answer.finish();
    } catch (ServletException | RuntimeException | StackOverflowError failure) {
      if (response.isCommitted()) {
        throw failure;
      }
      speakTo(request);
      answer.fail(failure);
    } finally {
      LastFailure.forget();
    }
  }

  // On the way out other filters have forgotten the reader's language.
  private static void speakTo(HttpServletRequest request) {
    LocaleContextHolder.setLocale(request.getLocale());
  }
}
