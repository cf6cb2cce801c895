package org.sala.request;

import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.sala.engine.SystemAuthority;
import org.sala.people.Person;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds, among the tasks that a person sees, the requests that fit a choice; those that are due
 * first are looked through, so that it costs the same however many there are.
 */
@Component
class ChosenTasks {

  private static final int MOST = 1_000;

  private final TaskService tasks;
  private final RuntimeService runtime;
  private final SystemAuthority system;
  private final JdbcClient jdbc;
  private final Supplier<Date> dueSoon;

  ChosenTasks(
      @Lazy TaskService tasks,
      @Lazy RuntimeService runtime,
      SystemAuthority system,
      JdbcClient jdbc,
      Supplier<Date> dueSoon) {
    this.tasks = tasks;
    this.runtime = runtime;
    this.system = system;
    this.jdbc = jdbc;
    this.dueSoon = dueSoon;
  }

  /**
   * The requests that fit.
   *
   * @param more whether the person has more tasks than were looked through
   */
  record Found(List<String> numbers, boolean more) {}

  Found of(TaskChoice choice, Person person) {
    var seen = seen(person);
    var filter = choice.requests();
    var conditions =
        filter.conditions().stream().map(each -> " and " + each).collect(Collectors.joining());
    var numbers =
        jdbc.sql(
                "select r.number from request r where r.number = any(:seen)"
                    + conditions
                    + " order by r.number")
            .params(filter.parameters(dueSoon.get().toInstant()))
            .param("seen", numbers(seen).toArray(String[]::new))
            .query(String.class)
            .list();
    return new Found(numbers, seen.size() == MOST);
  }

  // As the person at work: the engine's rule of who sees a task decides.
  private List<Task> seen(Person person) {
    var groups = person.groups().stream().sorted().toList();
    return groups.isEmpty()
        ? List.of()
        : tasks
            .createTaskQuery()
            .taskCandidateGroupIn(groups)
            .includeAssignedTasks()
            .orderByDueDate()
            .asc()
            .listPage(0, MOST);
  }

  private Set<String> numbers(List<Task> seen) {
    var instances = seen.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet());
    return instances.isEmpty()
        ? Set.of()
        : system.get(
            () ->
                runtime.createProcessInstanceQuery().processInstanceIds(instances).list().stream()
                    .map(ProcessInstance::getBusinessKey)
                    .collect(Collectors.toSet()));
  }
}
