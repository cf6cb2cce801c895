package org.sala.engine;

import java.util.Date;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Brings open tasks and waiting timers in line with the variables their models name: the engine
 * reads an expression once, when the task or the timer comes into being.
 */
@Component
public class DueDates {

  private final TaskService tasks;
  private final ManagementService management;

  DueDates(@Lazy TaskService tasks, @Lazy ManagementService management) {
    this.tasks = tasks;
    this.management = management;
  }

  /** Evaluates the dates of the given process instances anew; called within an engine command. */
  public void refresh(List<String> processInstanceIds) {
    if (processInstanceIds.isEmpty()) {
      return;
    }
    tasks
        .createTaskQuery()
        .processInstanceIdIn(processInstanceIds.toArray(String[]::new))
        .list()
        .forEach(this::refresh);
    management
        .createJobQuery()
        .processInstanceIds(Set.copyOf(processInstanceIds))
        .timers()
        .list()
        .stream()
        .map(Job::getId)
        .forEach(job -> management.recalculateJobDuedate(job, false));
  }

  private void refresh(Task task) {
    var entity = Context.getCommandContext().getTaskManager().findTaskById(task.getId());
    var expression = entity.getTaskDefinition().getDueDateExpression();
    if (expression != null && expression.getValue(entity) instanceof Date due) {
      tasks.setDueDate(task.getId(), due);
    }
  }
}
