package org.sala.office;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Hands the settings of the office to whoever needs them. */
@Configuration
class OfficeConfiguration {

  @Bean
  OfficeSettings officeSettings(Environment environment) {
    return OfficeSettings.of(environment);
  }
}
