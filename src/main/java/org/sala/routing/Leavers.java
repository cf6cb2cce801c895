package org.sala.routing;

import org.sala.absence.AbsenceChanged;
import org.sala.engine.GivenByName;
import org.sala.engine.OneLine;
import org.sala.engine.RestoredDatabase;
import org.sala.engine.SomebodyLeft;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks for tasks of people who left or are away: at once where the engine was told, and every
 * minute for what happened by another way (a lock after wrong passwords, another node, the
 * database).
 */
@Component
class Leavers {

  private static final Logger LOG = LoggerFactory.getLogger(Leavers.class);

  private final ReturnedTasks returned;
  private final DeputyTasks deputies;
  private final RestoredDatabase database;
  private final TransactionTemplate apart;

  Leavers(
      ReturnedTasks returned,
      DeputyTasks deputies,
      RestoredDatabase database,
      PlatformTransactionManager transactions) {
    this.apart = new TransactionTemplate(transactions);
    this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.returned = returned;
    this.deputies = deputies;
    this.database = database;
  }

  @Configuration
  @EnableScheduling
  @ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", matchIfMissing = true)
  static class EveryMinute {}

  @EventListener(SomebodyLeft.class)
  void somebodyLeft() {
    returned.giveBack();
  }

  @EventListener(AbsenceChanged.class)
  void somebodyIsAwayOrBack() {
    returned.giveBack();
    deputies.handOver();
  }

  /** Once the step that gave it is written down: until then nobody else sees the task. */
  @TransactionalEventListener(GivenByName.class)
  void givenByName() {
    try {
      apart.executeWithoutResult(status -> deputies.handOver());
    } catch (RuntimeException e) {
      LOG.warn("A task waits for who acts until the next look: {}", OneLine.of(e));
    }
  }

  @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
  void look() {
    try {
      if (database.isHeld()) {
        return;
      }
      var found = returned.giveBack();
      if (found > 0) {
        LOG.info("{} tasks went back to their units.", found);
      }
      var given = deputies.handOver();
      if (given > 0) {
        LOG.info("{} tasks of people who are away went to who acts for them.", given);
      }
    } catch (RuntimeException e) {
      // The next minute looks again.
      LOG.warn("Tasks of people who left or are away wait: {}", OneLine.of(e));
    }
  }
}
