package org.sala.models.walk;

import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ManagementService;
import org.sala.casefile.CaseLifecycle;
import org.sala.engine.OncePerTransaction;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Does what days, others and Sala itself do to a case; what fails is as if it had not been. */
@Component
class WalkActs {

  private final ManagementService management;
  private final CaseLifecycle cases;
  private final TransactionTemplate step;

  WalkActs(
      @Lazy ManagementService management,
      CaseLifecycle cases,
      PlatformTransactionManager transactions) {
    this.management = management;
    this.cases = cases;
    this.step = new TransactionTemplate(transactions);
    this.step.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  /** Does one thing, and nothing of it if it fails. */
  <T> T whole(Supplier<T> what) {
    try {
      return step.execute(status -> what.get());
    } finally {
      // In an office each of these would be a transaction of its own.
      OncePerTransaction.forgetEverything();
    }
  }

  /** Does something, and takes it back. */
  void takenBack(Runnable what) {
    try {
      step.executeWithoutResult(
          status -> {
            status.setRollbackOnly();
            what.run();
          });
    } finally {
      OncePerTransaction.forgetEverything();
    }
  }

  void run(String job) {
    whole(
        () -> {
          management.executeJob(job);
          return null;
        });
  }

  void tell(String number, String message, Map<String, Object> sets) {
    whole(
        () -> {
          cases.correlate(number, message, sets);
          return null;
        });
  }
}
