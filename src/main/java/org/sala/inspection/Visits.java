package org.sala.inspection;

import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The visits that wait for somebody: what was planned and is not written down yet. */
@Component
class Visits {

  private static final String PROCESS = "field-inspection";
  private static final String STEP = "Activity_RecordFindings";
  private static final int MOST = 100;

  private final TaskService tasks;

  Visits(@Lazy TaskService tasks) {
    this.tasks = tasks;
  }

  /**
   * A visit.
   *
   * @param mine whether the person at work has it; else it is free
   */
  record Visit(String taskId, boolean mine) {}

  /**
   * The visits that the person at work may do, the most urgent first.
   *
   * @param number of the one case that is asked about; null for all
   */
  List<Visit> of(String user, String number) {
    var asked = tasks.createTaskQuery().processDefinitionKey(PROCESS).taskDefinitionKey(STEP);
    if (number != null) {
      asked.processInstanceBusinessKey(number);
    }
    return asked.orderByDueDate().asc().listPage(0, MOST).stream()
        .filter(task -> task.getAssignee() == null || task.getAssignee().equals(user))
        .map(task -> visit(task, user))
        .toList();
  }

  private static Visit visit(Task task, String user) {
    return new Visit(task.getId(), user.equals(task.getAssignee()));
  }
}
