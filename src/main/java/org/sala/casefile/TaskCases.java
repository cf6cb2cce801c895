package org.sala.casefile;

import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.sala.engine.SystemAuthority;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Which case a task belongs to. */
@Component
public class TaskCases {

  private final TaskService tasks;
  private final RuntimeService runtime;
  private final SystemAuthority system;

  TaskCases(@Lazy TaskService tasks, @Lazy RuntimeService runtime, SystemAuthority system) {
    this.tasks = tasks;
    this.runtime = runtime;
    this.system = system;
  }

  /** The number of the case of an open task, if the person at work may see the task. */
  public Optional<String> ofTask(String taskId) {
    return Optional.ofNullable(tasks.createTaskQuery().taskId(taskId).singleResult())
        .map(task -> numberOf(task.getProcessInstanceId()));
  }

  /**
   * A step of a case that is being done.
   *
   * @param activity its id in the model
   * @param processInstance the run of its process
   */
  public record Step(String caseNumber, String activity, String processInstance) {}

  /** The step of an open task, if the person at work may see the task. */
  public Optional<Step> stepOf(String taskId) {
    return Optional.ofNullable(tasks.createTaskQuery().taskId(taskId).singleResult())
        .map(
            task ->
                new Step(
                    numberOf(task.getProcessInstanceId()),
                    task.getTaskDefinitionKey(),
                    task.getProcessInstanceId()));
  }

  private String numberOf(String processInstance) {
    return system.get(
        () ->
            runtime
                .createProcessInstanceQuery()
                .processInstanceId(processInstance)
                .singleResult()
                .getBusinessKey());
  }
}
