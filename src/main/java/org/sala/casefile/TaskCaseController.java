package org.sala.casefile;

import org.sala.casefile.CaseNumbers.Kind;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Says which case a task belongs to, for those who may see the task. */
@RestController
class TaskCaseController {

  private final TaskCases cases;

  TaskCaseController(TaskCases cases) {
    this.cases = cases;
  }

  /** A case by its number and what kind it is of. */
  record TaskCase(String number, Kind kind) {}

  @GetMapping("/api/tasks/{taskId}/case")
  ResponseEntity<TaskCase> caseOf(@PathVariable String taskId) {
    return ResponseEntity.of(
        cases.ofTask(taskId).map(number -> new TaskCase(number, Kind.of(number).orElseThrow())));
  }
}
