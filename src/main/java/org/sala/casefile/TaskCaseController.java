package org.sala.casefile;

import java.util.Arrays;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.sala.casefile.CaseNumbers.Kind;
import org.sala.engine.SystemAuthority;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Says which case a task belongs to, for those who may see the task. */
@RestController
class TaskCaseController {

  private final TaskService tasks;
  private final RuntimeService runtime;
  private final SystemAuthority system;

  TaskCaseController(
      @Lazy TaskService tasks, @Lazy RuntimeService runtime, SystemAuthority system) {
    this.tasks = tasks;
    this.runtime = runtime;
    this.system = system;
  }

  /** A case by its number and what kind it is of. */
  record TaskCase(String number, Kind kind) {}

  @GetMapping("/api/tasks/{taskId}/case")
  ResponseEntity<TaskCase> caseOf(@PathVariable String taskId) {
    return ResponseEntity.of(
        Optional.ofNullable(tasks.createTaskQuery().taskId(taskId).singleResult())
            .map(task -> numberOf(task.getProcessInstanceId()))
            .map(number -> new TaskCase(number, kindOf(number))));
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

  private static Kind kindOf(String number) {
    return Arrays.stream(Kind.values()).filter(kind -> kind.isOf(number)).findFirst().orElseThrow();
  }
}
