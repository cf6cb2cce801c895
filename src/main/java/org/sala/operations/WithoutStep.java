package org.sala.operations;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.sala.engine.SystemAuthority;
import org.sala.operations.Unmoved.Row;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Finds open cases of which the engine knows no next step: no task, no timer, no job. */
@Component
class WithoutStep {

  private final StandingStill still;
  private final TaskService tasks;
  private final RuntimeService runtime;
  private final ManagementService management;
  private final SystemAuthority system;

  WithoutStep(
      StandingStill still,
      @Lazy TaskService tasks,
      @Lazy RuntimeService runtime,
      @Lazy ManagementService management,
      SystemAuthority system) {
    this.still = still;
    this.tasks = tasks;
    this.runtime = runtime;
    this.management = management;
    this.system = system;
  }

  /** Among those whose next date is past. */
  List<Row> all() {
    var late = still.pastTheirDate();
    var numbers = late.stream().map(Row::caseNumber).collect(Collectors.toSet());
    return numbers.isEmpty() ? List.of() : system.get(() -> still(late, withTask(numbers)));
  }

  private List<Row> still(List<Row> late, Set<String> withTask) {
    return late.stream()
        .filter(row -> !withTask.contains(row.caseNumber()))
        .filter(row -> !hasJob(row.caseNumber()))
        .toList();
  }

  private Set<String> withTask(Set<String> numbers) {
    var instances =
        tasks
            .createTaskQuery()
            .processInstanceBusinessKeyIn(numbers.toArray(String[]::new))
            .list()
            .stream()
            .map(Task::getProcessInstanceId)
            .collect(Collectors.toSet());
    return instances.isEmpty()
        ? Set.of()
        : runtime.createProcessInstanceQuery().processInstanceIds(instances).list().stream()
            .map(ProcessInstance::getBusinessKey)
            .collect(Collectors.toSet());
  }

  // Of cases without a task there are few.
  private boolean hasJob(String number) {
    return runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).list().stream()
        .anyMatch(
            instance ->
                management.createJobQuery().processInstanceId(instance.getId()).count() > 0);
  }
}
