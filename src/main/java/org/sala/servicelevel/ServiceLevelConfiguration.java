package org.sala.servicelevel;

import java.util.Date;
import java.util.List;
import java.util.function.Supplier;
import org.sala.engine.EngineClock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Office hours, and the filter function "due soon". */
@Configuration
@EnableConfigurationProperties(OfficeHours.class)
class ServiceLevelConfiguration {

  private static final int SOON = 2;

  @Bean
  Supplier<Date> dueSoon(Holidays holidays) {
    return () -> Date.from(holidays.calendar().dueAfter(EngineClock.now(), SOON, List.of()).at());
  }
}
