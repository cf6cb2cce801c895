package org.sala.casefile;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.sala.casefile.NextActs.NextAct;
import org.sala.engine.AlreadyDone;
import org.sala.engine.SystemAuthority;
import org.springframework.context.annotation.Lazy;
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

  private static final int MOST_STEPS = 5;

  private final TaskWork work;
  private final TaskCases cases;
  private final NextActs next;
  private final RuntimeService processes;
  private final ManagementService jobs;
  private final SystemAuthority system;
  private final TransactionTemplate transactions;

  Foresight(
      TaskWork work,
      TaskCases cases,
      NextActs next,
      @Lazy RuntimeService processes,
      @Lazy ManagementService jobs,
      SystemAuthority system,
      PlatformTransactionManager transactions) {
    this.processes = processes;
    this.jobs = jobs;
    this.system = system;
    this.work = work;
    this.cases = cases;
    this.next = next;
    this.transactions = new TransactionTemplate(transactions);
  }

  /**
   * The steps that would be open; empty where the case would end, or Sala's own steps take long.
   *
   * @throws org.sala.engine.Refusal as completing the task with these answers would
   */
  List<NextAct> after(String taskId, String user, Map<String, Object> answers) {
    return transactions.execute(
        status -> {
          status.setRollbackOnly();
          var number = cases.ofTask(taskId).orElseThrow(AlreadyDone::new);
          work.complete(taskId, user, answers);
          for (int i = 0; i < MOST_STEPS && takeStep(number); i++) {
            // Sala's own steps come one after the other
          }
          return next.of(number, user).stream().map(NextAct::toCome).toList();
        });
  }

  /** Takes a step of Sala's own that waits to be taken, and says whether there was one. */
  private boolean takeStep(String number) {
    return system.get(
        () -> {
          var waiting =
              processes
                  .createProcessInstanceQuery()
                  .processInstanceBusinessKey(number)
                  .list()
                  .stream()
                  .flatMap(
                      each ->
                          jobs
                              .createJobQuery()
                              .processInstanceId(each.getId())
                              .messages()
                              .list()
                              .stream())
                  .map(Job::getId)
                  .findFirst();
          waiting.ifPresent(jobs::executeJob);
          return waiting.isPresent();
        });
  }
}
