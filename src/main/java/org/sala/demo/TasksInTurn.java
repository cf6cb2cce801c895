package org.sala.demo;

import java.util.ArrayList;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.sala.people.Staff;
import org.springframework.stereotype.Component;

/** Takes the tasks of a case one after another, in the name of those whose they are. */
@Component
class TasksInTurn {

  private final TaskService tasks;
  private final ManagementService management;
  private final RuntimeService runtime;
  private final IdentityService identity;
  private final Staff staff;

  TasksInTurn(
      TaskService tasks,
      ManagementService management,
      RuntimeService runtime,
      IdentityService identity,
      Staff staff) {
    this.tasks = tasks;
    this.management = management;
    this.runtime = runtime;
    this.identity = identity;
    this.staff = staff;
  }

  /** The next open task, once the jobs before it have run; null when there is none. */
  Task next(String number) {
    for (var job = job(number); job != null; job = job(number)) {
      try {
        management.executeJob(job.getId());
      } catch (OptimisticLockingException takenByTheJobExecutor) {
        Thread.onSpinWait();
      }
    }
    return tasks.createTaskQuery().processInstanceBusinessKey(number).active().list().stream()
        .findFirst()
        .orElse(null);
  }

  /** Completes a task as this person. */
  void complete(Task task, String person, Map<String, Object> fields) {
    identity.setAuthentication(person, new ArrayList<>(staff.groupsOf(person)));
    try {
      if (task.getAssignee() == null) {
        tasks.claim(task.getId(), person);
      }
      tasks.complete(task.getId(), fields);
    } finally {
      identity.clearAuthentication();
    }
  }

  private Job job(String number) {
    return runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).list().stream()
        .flatMap(
            instance ->
                management
                    .createJobQuery()
                    .processInstanceId(instance.getId())
                    .messages()
                    .withRetriesLeft()
                    .list()
                    .stream())
        .findFirst()
        .orElse(null);
  }
}
