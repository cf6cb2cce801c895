package org.sala.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.sala.engine.ReadersLanguage;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AbstractLocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * The language of an answer: the person's choice (a cookie the pages set), else English for callers
 * that ask for it, else Khmer (R28). It also reaches the Camunda webapps' and REST calls.
 */
@Configuration
class LanguageConfiguration {

  private static final String COOKIE = "sala-language";
  private static final Locale KHMER = Locale.forLanguageTag("km-KH");

  @Bean
  LocaleResolver localeResolver() {
    return new AbstractLocaleResolver() {
      @Override
      public Locale resolveLocale(HttpServletRequest request) {
        return locale(request);
      }

      @Override
      public void setLocale(
          HttpServletRequest request, HttpServletResponse response, Locale locale) {
        throw new UnsupportedOperationException("The pages set the language themselves.");
      }
    };
  }

  @Bean
  FilterRegistrationBean<OncePerRequestFilter> languageFilter() {
    var registration =
        new FilterRegistrationBean<OncePerRequestFilter>(
            new OncePerRequestFilter() {
              @Override
              protected void doFilterInternal(
                  HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                  throws ServletException, IOException {
                LocaleContextHolder.setLocale(locale(request));
                try {
                  chain.doFilter(request, response);
                } finally {
                  LocaleContextHolder.resetLocaleContext();
                }
              }
            });
    // After Spring's own filter, which takes the browser's first language.
    registration.setOrder(-104);
    return registration;
  }

  private static Locale locale(HttpServletRequest request) {
    var cookie = WebUtils.getCookie(request, COOKIE);
    if (cookie != null) {
      return cookie.getValue().equals("en") ? Locale.ENGLISH : KHMER;
    }
    var asked = request.getHeader("Accept-Language") != null;
    return asked && ReadersLanguage.isEnglish(request.getLocale()) ? Locale.ENGLISH : KHMER;
  }
}
