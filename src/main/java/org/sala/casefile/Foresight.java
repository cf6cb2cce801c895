package org.sala.casefile;

import java.util.List;
import java.util.Map;
import org.sala.casefile.NextActs.NextAct;
import org.sala.engine.AlreadyDone;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Says before a task is completed what the model would do then, detours that it takes on its own
 * included: the task is completed, looked at, and taken back. So it is true of every model, also of
 * one that was changed today.
 */
@Component
class Foresight {

  private final TaskWork work;
  private final TaskCases cases;
  private final NextActs next;
  private final TransactionTemplate transactions;

  Foresight(
      TaskWork work, TaskCases cases, NextActs next, PlatformTransactionManager transactions) {
    this.work = work;
    this.cases = cases;
    this.next = next;
    this.transactions = new TransactionTemplate(transactions);
  }

  /**
   * The steps that would be open; empty where the case would end, or go on by itself first.
   *
   * @throws org.sala.engine.Refusal as completing the task with these answers would
   */
  List<NextAct> after(String taskId, String user, Map<String, Object> answers) {
    return transactions.execute(
        status -> {
          status.setRollbackOnly();
          var number = cases.ofTask(taskId).orElseThrow(AlreadyDone::new);
          work.complete(taskId, user, answers);
          return next.of(number, user).stream().map(NextAct::toCome).toList();
        });
  }
}
