package org.sala.web;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All that runs in the engine for a case, and for the meeting that it was raised at. */
final class RunningCase {

  private static final String CLOSED =
      """
      select count(*) from (
        select number, outcome, closed_at from request union all
        select number, outcome, closed_at from meeting union all
        select number, outcome, closed_at from activity_notice) as closed
      where number = ? and closed_at is not null and outcome is not null
      """;

  private final ProcessEngine engine;
  private final JdbcClient jdbc;
  private final List<String> numbers;

  /**
   * @param numbers of the case, and of the meeting that it was raised at
   */
  RunningCase(ProcessEngine engine, JdbcClient jdbc, List<String> numbers) {
    this.engine = engine;
    this.jdbc = jdbc;
    this.numbers = numbers;
  }

  String number() {
    return numbers.get(0);
  }

  List<String> numbers() {
    return numbers;
  }

  boolean isOver() {
    return instances().findAny().isEmpty();
  }

  /** Whether each case has an outcome and is closed. */
  void hasEndedWell() {
    for (var number : numbers) {
      if (jdbc.sql(CLOSED).param(number).query(Integer.class).single() != 1) {
        throw new Standstill("has ended without an outcome, and its file is open");
      }
    }
  }

  /** The open tasks, the oldest first. */
  List<Task> tasks() {
    return numbers.stream()
        .flatMap(
            number ->
                engine
                    .getTaskService()
                    .createTaskQuery()
                    .processInstanceBusinessKey(number)
                    .list()
                    .stream())
        .sorted(Comparator.comparing(Task::getCreateTime).thenComparing(Task::getId))
        .toList();
  }

  /** Where it stands, for whoever reads a failure. */
  List<String> steps() {
    return Stream.concat(
            tasks().stream().map(Task::getTaskDefinitionKey),
            instances()
                .flatMap(
                    instance -> engine.getRuntimeService().getActiveActivityIds(instance).stream()))
        .distinct()
        .sorted()
        .toList();
  }

  /** Somebody is there for a task, and it has a date. */
  void isInOrder(Task task, People people) {
    if (task.getDueDate() == null) {
      throw new Standstill(task.getTaskDefinitionKey() + " has no date");
    }
    if (people.whoMayDo(task).isEmpty()) {
      throw new Standstill(task.getTaskDefinitionKey() + " is offered to nobody");
    }
  }

  /** Whoever sees most can read it. */
  void isRead(People people) {
    for (var number : numbers) {
      var kind =
          number.contains("-M-") ? "meetings" : number.contains("-N-") ? "notices" : "requests";
      var answer = people.get("governor", "/api/" + kind + "/" + number);
      if (answer.statusCode() != 200 && answer.statusCode() != 404) {
        throw new Standstill("cannot be read: " + answer.body());
      }
    }
  }

  /** Runs what waits for nothing but a worker. */
  void runJobs() {
    List<Job> ready;
    do {
      ready = jobs(JobQuery::messages);
      ready.forEach(this::run);
    } while (!ready.isEmpty());
  }

  /** Moves the clock to the next timer and lets it fire; answers whether there is one. */
  boolean fireNextTimer() {
    var next =
        jobs(JobQuery::timers).stream()
            .min(Comparator.comparing(Job::getDuedate).thenComparing(Job::getId));
    next.ifPresent(
        timer -> {
          if (timer.getDuedate().after(ClockUtil.getCurrentTime())) {
            ClockUtil.setCurrentTime(timer.getDuedate());
          }
          run(timer);
        });
    return next.isPresent();
  }

  private List<Job> jobs(java.util.function.UnaryOperator<JobQuery> kind) {
    return instances()
        .flatMap(
            instance ->
                kind
                    .apply(engine.getManagementService().createJobQuery())
                    .processInstanceId(instance)
                    .list()
                    .stream())
        .toList();
  }

  private void run(Job job) {
    try {
      if (engine.getManagementService().createJobQuery().jobId(job.getId()).count() > 0) {
        engine.getManagementService().executeJob(job.getId());
      }
    } catch (ProcessEngineException | IllegalStateException | IllegalArgumentException e) {
      throw new Standstill("a step that Sala does itself fails: " + e.getMessage());
    }
  }

  private Stream<String> instances() {
    return numbers.stream()
        .flatMap(
            number ->
                engine
                    .getRuntimeService()
                    .createProcessInstanceQuery()
                    .processInstanceBusinessKey(number)
                    .list()
                    .stream())
        .map(instance -> instance.getId());
  }
}
