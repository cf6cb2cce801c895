package org.sala.retention;

import java.util.stream.Collectors;
import org.sala.engine.Nightfall;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Holds the two registers together: what only the file knows was erased before a restore, and is
 * erased again at the start; what only the database knows is added to the file.
 */
@Component
class ErasureReplay {

  private static final Logger LOG = LoggerFactory.getLogger(ErasureReplay.class);

  private final ErasureFile file;
  private final Erasures erasures;
  private final TransactionTemplate alone;

  ErasureReplay(ErasureFile file, Erasures erasures, PlatformTransactionManager transactions) {
    this.file = file;
    this.erasures = erasures;
    this.alone = new TransactionTemplate(transactions);
    this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** At the start. */
  @EventListener(ApplicationReadyEvent.class)
  void again() {
    file.all()
        .forEach(
            each -> {
              if (alone.execute(status -> erasures.again(each))) {
                LOG.info(
                    "{} was erased before the restore, and is erased again.", each.caseNumber());
              }
            });
    keep();
  }

  /** After each demand that was agreed to, and several times each night. */
  @TransactionalEventListener(
      classes = {Erased.class, Nightfall.class},
      fallbackExecution = true)
  void keep() {
    var kept = file.all().stream().map(Erasure::caseNumber).collect(Collectors.toSet());
    var done = alone.execute(status -> erasures.done());
    file.add(done.stream().filter(each -> !kept.contains(each.caseNumber())).toList());
  }
}
