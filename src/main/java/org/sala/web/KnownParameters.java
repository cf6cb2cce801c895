package org.sala.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.sala.language.Wording;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Refuses parameters of an address that nobody reads: an order or a filter that is misspelt, or
 * that there is not, must not look as if it had been followed.
 */
@Configuration
class KnownParameters implements WebMvcConfigurer, HandlerInterceptor {

  /** Says which parameter is not known. */
  static class UnknownParameter extends RuntimeException {

    private final String name;

    UnknownParameter(String name, Set<String> known) {
      super(Wording.forReader("web.unknown-parameter", name, String.join(", ", known)));
      this.name = name;
    }

    String name() {
      return name;
    }
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this).addPathPatterns("/api/**");
  }

  @Override
  public boolean preHandle(HttpServletRequest call, HttpServletResponse answer, Object handler) {
    if (handler instanceof HandlerMethod method) {
      var known = known(method);
      asked(call).stream()
          .filter(name -> !known.contains(name))
          .findFirst()
          .ifPresent(
              name -> {
                throw new UnknownParameter(name, known);
              });
    }
    return true;
  }

  // What stands in the address alone: a body of another kind has an answer of its own.
  private static Set<String> asked(HttpServletRequest call) {
    return call.getQueryString() == null
        ? Set.of()
        : UriComponentsBuilder.newInstance()
            .query(call.getQueryString())
            .build()
            .getQueryParams()
            .keySet();
  }

  private static Set<String> known(HandlerMethod method) {
    return Arrays.stream(method.getMethodParameters())
        .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
        .map(KnownParameters::name)
        .collect(Collectors.toCollection(java.util.TreeSet::new));
  }

  private static String name(MethodParameter parameter) {
    var named = parameter.getParameterAnnotation(RequestParam.class).name();
    if (!named.isEmpty()) {
      return named;
    }
    parameter.initParameterNameDiscovery(
        new org.springframework.core.DefaultParameterNameDiscoverer());
    return parameter.getParameterName();
  }
}
