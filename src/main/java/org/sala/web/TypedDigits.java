package org.sala.web;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import org.sala.language.KhmerDigits;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Reads Khmer digits wherever a call has a date or a number: in bodies, paths and parameters. */
@Configuration
class TypedDigits implements WebMvcConfigurer {

  /** An empty parameter is none. */
  @Override
  public void addFormatters(FormatterRegistry registry) {
    registry.addConverter(
        String.class,
        LocalDate.class,
        text -> text.isEmpty() ? null : LocalDate.parse(KhmerDigits.toLatin(text)));
  }

  @Bean
  Module khmerDigits() {
    return new SimpleModule("khmer-digits")
        .setDeserializerModifier(
            new BeanDeserializerModifier() {
              @Override
              public JsonDeserializer<?> modifyDeserializer(
                  DeserializationConfig config,
                  BeanDescription type,
                  JsonDeserializer<?> deserializer) {
                return isCounted(type.getBeanClass())
                    ? new LatinDigits(deserializer)
                    : deserializer;
              }
            });
  }

  private static boolean isCounted(Class<?> type) {
    return Temporal.class.isAssignableFrom(type)
        || Number.class.isAssignableFrom(type)
        || type == int.class
        || type == long.class;
  }
}
