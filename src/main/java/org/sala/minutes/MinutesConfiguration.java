package org.sala.minutes;

import org.sala.engine.OneLine;
import org.sala.minutes.paper.MinutesSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** The limits of minutes, and the threads that check and register them. */
@Configuration
@EnableConfigurationProperties(MinutesSettings.class)
class MinutesConfiguration {

  private static final Logger LOG = LoggerFactory.getLogger(MinutesConfiguration.class);

  @Bean(defaultCandidate = false)
  ThreadPoolTaskScheduler minutesScheduler() {
    var scheduler = new ThreadPoolTaskScheduler();
    // One secretary's long import does not keep another's short one waiting.
    scheduler.setPoolSize(4);
    scheduler.setThreadNamePrefix("minutes-");
    // The next look tries again; an outage of the database is told where people meet it.
    scheduler.setErrorHandler(failure -> LOG.warn("Minutes wait: {}", OneLine.of(failure)));
    return scheduler;
  }

  @Bean(defaultCandidate = false)
  ThreadPoolTaskExecutor minutesHelper() {
    var helper = new ThreadPoolTaskExecutor();
    helper.setCorePoolSize(1);
    helper.setMaxPoolSize(1);
    helper.setThreadNamePrefix("minutes-helper-");
    return helper;
  }
}
