package org.sala.web;

import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * How the OpenAPI document names what is sent: a record inside a class is named after both. By
 * their own names alone the rows, pages and items of several doors would be described as one.
 */
@Configuration
class ApiDocument {

  @Bean
  ModelResolver apiModels(ObjectMapperProvider mappers) {
    return new ModelResolver(mappers.jsonMapper(), new Names()).openapi31(mappers.isOpenapi31());
  }

  private static class Names extends TypeNameResolver {

    private final Map<String, Class<?>> given = new ConcurrentHashMap<>();

    @Override
    protected String getNameOfClass(Class<?> type) {
      var name = nameOf(type);
      return given.computeIfAbsent(name, key -> type) == type ? name : type.getName();
    }

    private static String nameOf(Class<?> type) {
      var own = type.getSimpleName();
      if (type.getEnclosingClass() == null) {
        return own;
      }
      var outer = nameOf(type.getEnclosingClass()).replaceFirst("Controller$", "");
      return own.startsWith(outer) ? own : outer.endsWith(own) ? outer : outer + own;
    }
  }
}
