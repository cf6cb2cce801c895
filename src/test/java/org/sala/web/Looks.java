package org.sala.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.junit.jupiter.params.support.AnnotationConsumer;

/**
 * The languages and sizes (language, width, height) that a journey is walked in: by {@code ./mvnw
 * verify} in the first of them, by {@code ./mvnw -Plooks verify} in all.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ArgumentsSource(Looks.OfJourney.class)
@interface Looks {

  /** Each a language, a width and a height in pixels. */
  String[] value();

  class OfJourney implements ArgumentsProvider, AnnotationConsumer<Looks> {

    private String[] looks;

    @Override
    public void accept(Looks of) {
      looks = of.value();
    }

    @Override
    public Stream<Arguments> provideArguments(ExtensionContext context) {
      return Stream.of(looks)
          .limit("all".equals(System.getProperty("looks")) ? looks.length : 1)
          .map(look -> look.split(", "))
          .map(look -> Arguments.of(look[0], Integer.parseInt(look[1]), Integer.parseInt(look[2])));
    }
  }
}
