package org.sala.casefile;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.sala.casefile.CaseNumbers.Kind;
import org.sala.casefile.NextActs.NextAct;
import org.sala.engine.AlreadyDone;
import org.sala.engine.SystemAuthority;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
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
  private static final int SECONDS = 2;

  private final TaskWork work;
  private final TaskCases cases;
  private final NextActs next;
  private final RuntimeService processes;
  private final ManagementService jobs;
  private final SystemAuthority system;
  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;

  Foresight(
      TaskWork work,
      TaskCases cases,
      NextActs next,
      @Lazy RuntimeService processes,
      @Lazy ManagementService jobs,
      SystemAuthority system,
      JdbcClient jdbc,
      PlatformTransactionManager transactions) {
    this.processes = processes;
    this.jobs = jobs;
    this.system = system;
    this.jdbc = jdbc;
    this.work = work;
    this.cases = cases;
    this.next = next;
    this.transactions = new TransactionTemplate(transactions);
    this.transactions.setTimeout(SECONDS);
  }

  /**
   * The steps that would be open; empty where the case would end, where somebody is named, and
   * where Sala's own steps take long.
   *
   * @throws org.sala.engine.Refusal as completing the task with these answers would
   */
  List<NextAct> after(String taskId, String user, Map<String, Object> answers) {
    return transactions.execute(
        status -> {
          status.setRollbackOnly();
          var number = cases.ofTask(taskId).orElseThrow(AlreadyDone::new);
          if (!Kind.REQUEST.isOf(number) || names(answers) || !isAlone(user)) {
            return List.<NextAct>of();
          }
          var before = waiting(number);
          work.complete(taskId, user, answers);
          for (int i = 0; i < MOST_STEPS && takeStep(number, before); i++) {
            // Sala's own steps come one after the other
          }
          return next.of(number, user).stream().map(NextAct::toCome).toList();
        });
  }

  // Whoever is named loses tasks of other cases: nothing to try out.
  private static boolean names(Map<String, Object> answers) {
    return !Objects.toString(answers.get(EntriesShown.UNIT), "").isEmpty()
        || answers.get(EntriesShown.PERSONS) instanceof Collection<?> persons && !persons.isEmpty();
  }

  // One at a time for each person, and never long in the way of others.
  private boolean isAlone(String user) {
    jdbc.sql("select set_config('lock_timeout', '300ms', true)").query(String.class).single();
    return jdbc.sql("select pg_try_advisory_xact_lock(hashtext('foresight ' || ?))")
        .param(user)
        .query(Boolean.class)
        .single();
  }

  private Set<String> waiting(String number) {
    return system.get(() -> messages(number).collect(Collectors.toSet()));
  }

  private Stream<String> messages(String number) {
    return processes.createProcessInstanceQuery().processInstanceBusinessKey(number).list().stream()
        .flatMap(
            each ->
                jobs.createJobQuery().processInstanceId(each.getId()).messages().list().stream())
        .map(Job::getId);
  }

  /** Takes a step of Sala's own that this completion brought, and says whether there was one. */
  private boolean takeStep(String number, Set<String> before) {
    return system.get(
        () -> {
          var waiting = messages(number).filter(job -> !before.contains(job)).findFirst();
          waiting.ifPresent(jobs::executeJob);
          return waiting.isPresent();
        });
  }
}
