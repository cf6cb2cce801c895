package org.sala.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.sala.language.Language;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;

/**
 * The language of an answer: the person's choice (a cookie the pages set), else English for callers
 * that ask for it, else Khmer (R28). It comes first, so that it holds for the Camunda webapps' and
 * REST calls as well.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class LanguageFilter extends OncePerRequestFilter {

  private static final String COOKIE = "sala-language";
  private static final Locale KHMER = Locale.forLanguageTag("km-KH");

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var chosen = locale(request);
    LocaleContextHolder.setLocale(chosen);
    try {
      chain.doFilter(
          new HttpServletRequestWrapper(request) {
            @Override
            public Locale getLocale() {
              return chosen;
            }
          },
          response);
    } finally {
      LocaleContextHolder.resetLocaleContext();
    }
  }

  private static Locale locale(HttpServletRequest request) {
    var cookie = WebUtils.getCookie(request, COOKIE);
    if (cookie != null) {
      return cookie.getValue().equals("en") ? Locale.ENGLISH : KHMER;
    }
    var asked = request.getHeader("Accept-Language") != null;
    return asked && Language.of(request.getLocale()) == Language.EN ? Locale.ENGLISH : KHMER;
  }
}
