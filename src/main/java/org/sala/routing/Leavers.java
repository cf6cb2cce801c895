package org.sala.routing;

import org.sala.engine.OneLine;
import org.sala.engine.SomebodyLeft;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks for tasks of people who left: at once where the engine was told, and every minute for what
 * happened by another way (a lock after wrong passwords, another node, the database).
 */
@Component
class Leavers {

  private static final Logger LOG = LoggerFactory.getLogger(Leavers.class);

  private final ReturnedTasks returned;

  Leavers(ReturnedTasks returned) {
    this.returned = returned;
  }

  @Configuration
  @EnableScheduling
  @ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", matchIfMissing = true)
  static class EveryMinute {}

  @EventListener(SomebodyLeft.class)
  void somebodyLeft() {
    returned.giveBack();
  }

  @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
  void look() {
    try {
      var found = returned.giveBack();
      if (found > 0) {
        LOG.info("{} tasks went back to their units.", found);
      }
    } catch (RuntimeException e) {
      // The next minute looks again.
      LOG.warn("Tasks of people who left wait: {}", OneLine.of(e));
    }
  }
}
