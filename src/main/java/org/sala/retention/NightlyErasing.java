package org.sala.retention;

import java.util.List;
import org.sala.engine.Nightfall;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/** Erases each night what was kept long enough, each request in a transaction of its own. */
@Component
class NightlyErasing {

  /** The night's work comes several times, and there is another night. */
  private static final int AT_ONCE = 100;

  private static final Logger LOG = LoggerFactory.getLogger(NightlyErasing.class);

  private final RetentionRules rules;
  private final Erasures erasures;
  private final TransactionTemplate alone;

  NightlyErasing(RetentionRules rules, Erasures erasures, PlatformTransactionManager transactions) {
    this.rules = rules;
    this.erasures = erasures;
    this.alone = new TransactionTemplate(transactions);
    this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  @TransactionalEventListener(classes = Nightfall.class, fallbackExecution = true)
  void erase() {
    var over = over();
    over.forEach(this::erase);
    LOG.info("The time of {} requests is over.", over.size());
  }

  // Spring says nothing of what fails after the transaction that told of the night.
  private List<String> over() {
    try {
      return alone.execute(status -> rules.over(AT_ONCE));
    } catch (RuntimeException e) {
      LOG.error("What is to be erased this night was not found; it is tried again.", e);
      return List.of();
    }
  }

  // One that cannot be erased keeps no other one back.
  private void erase(String number) {
    try {
      alone.executeWithoutResult(status -> erasures.over(number));
    } catch (RuntimeException e) {
      LOG.error("The words of {} could not be erased; it is tried again.", number, e);
    }
  }
}
