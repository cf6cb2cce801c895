package org.sala.models.walk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.sala.language.Bilingual;
import org.sala.models.check.CaseKinds;
import org.sala.models.check.Combinations;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where invented cases stand, and what waits there. */
@Component
class StandingCase {

  private static final int DAYS_AHEAD = 14;
  private static final int MOST = 10;

  private final TaskService tasks;
  private final ManagementService management;
  private final RuntimeService runtime;
  private final RepositoryService repository;
  private final JdbcClient jdbc;

  StandingCase(
      @Lazy TaskService tasks,
      @Lazy ManagementService management,
      @Lazy RuntimeService runtime,
      @Lazy RepositoryService repository,
      JdbcClient jdbc) {
    this.tasks = tasks;
    this.management = management;
    this.runtime = runtime;
    this.repository = repository;
    this.jdbc = jdbc;
  }

  /** Has whoever works go first: a walk that would wait for them ends. */
  void giveWay() {
    jdbc.sql("select set_config('lock_timeout', '300ms', true)").query(String.class).single();
  }

  private List<ProcessInstance> instances(Collection<String> numbers) {
    return numbers.stream()
        .flatMap(
            number ->
                runtime
                    .createProcessInstanceQuery()
                    .processInstanceBusinessKey(number)
                    .list()
                    .stream())
        .toList();
  }

  /** Whether nothing runs of the cases any more. */
  boolean isOver(Collection<String> numbers) {
    return instances(numbers).isEmpty();
  }

  /** Whether the case has an outcome and is closed. */
  boolean isClosed(String number) {
    return jdbc.sql(
                """
                select count(*) from case_life
                where number = ? and closed_at is not null and outcome is not null
                """)
            .param(number)
            .query(Long.class)
            .single()
        == 1;
  }

  List<Task> tasks(Collection<String> numbers) {
    return numbers.stream()
        .flatMap(
            number -> tasks.createTaskQuery().processInstanceBusinessKey(number).list().stream())
        .toList();
  }

  /** The steps that wait for nothing but to be done by Sala. */
  List<Job> ready(Collection<String> numbers) {
    return jobs(numbers, JobQuery::messages);
  }

  List<Job> timers(Collection<String> numbers) {
    return jobs(numbers, JobQuery::timers);
  }

  private List<Job> jobs(Collection<String> numbers, UnaryOperator<JobQuery> sort) {
    return instances(numbers).stream()
        .flatMap(
            instance ->
                sort
                    .apply(management.createJobQuery())
                    .processInstanceId(instance.getId())
                    .list()
                    .stream())
        .toList();
  }

  /** The id of the step or event that a job is about. */
  String step(Job job) {
    return management
        .createJobDefinitionQuery()
        .jobDefinitionId(job.getJobDefinitionId())
        .singleResult()
        .getActivityId();
  }

  /** What can be told to the cases from outside. */
  List<Choice> messages(Collection<String> numbers) {
    var all = new ArrayList<Choice>();
    for (var number : numbers) {
      runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).list().stream()
          .forEach(
              instance ->
                  awaited(instance)
                      .map(EventSubscription::getEventName)
                      .distinct()
                      .sorted()
                      .forEach(name -> all.addAll(messages(instance, name))));
    }
    return all;
  }

  private Stream<EventSubscription> awaited(ProcessInstance instance) {
    return runtime
        .createEventSubscriptionQuery()
        .processInstanceId(instance.getId())
        .eventType("message")
        .list()
        .stream();
  }

  private static List<Choice> messages(ProcessInstance instance, String name) {
    var sets = CaseKinds.messages().get(name);
    return sets == null
        ? List.of()
        : Combinations.of(Values.of(sets, DAYS_AHEAD), MOST).stream()
            .map(
                each ->
                    new Choice(
                        Choice.Sort.MESSAGE,
                        process(instance.getProcessDefinitionId()),
                        name,
                        Bilingual.same(name),
                        each.toString(),
                        instance.getBusinessKey(),
                        each))
            .toList();
  }

  /** The id of the process of a definition. */
  static String process(String definition) {
    return definition == null ? "" : definition.substring(0, definition.indexOf(':'));
  }

  /** How a step is called in its model. */
  Bilingual name(String definition, String step) {
    var element =
        definition == null
            ? null
            : repository.getBpmnModelInstance(definition).getModelElementById(step);
    return element instanceof FlowElement named
        ? WayNames.called(named.getName(), step)
        : Bilingual.same(step);
  }

  /** The groups that may do a task. */
  List<String> groups(Task task) {
    return tasks.getIdentityLinksForTask(task.getId()).stream()
        .map(link -> link.getGroupId())
        .filter(java.util.Objects::nonNull)
        .toList();
  }
}
