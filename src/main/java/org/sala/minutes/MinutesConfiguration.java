package org.sala.minutes;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** The limits of minutes, and the threads that check and register them. */
@Configuration
@EnableConfigurationProperties(MinutesSettings.class)
class MinutesConfiguration {

  @Bean(defaultCandidate = false)
  ThreadPoolTaskScheduler minutesScheduler() {
    var scheduler = new ThreadPoolTaskScheduler();
    // One secretary's long import does not keep another's short one waiting.
    scheduler.setPoolSize(4);
    scheduler.setThreadNamePrefix("minutes-");
    return scheduler;
  }
}
