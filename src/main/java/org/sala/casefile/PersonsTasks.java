package org.sala.casefile;

import static org.camunda.bpm.engine.authorization.Resources.TASK;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.task.Task;
import org.sala.people.Account;
import org.sala.people.Staff;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The tasks that the person at work may see, and which of them the person may work on. */
@Component
class PersonsTasks {

  private final TaskService tasks;
  private final AuthorizationService authorizations;
  private final Staff staff;

  PersonsTasks(@Lazy TaskService tasks, @Lazy AuthorizationService authorizations, Staff staff) {
    this.tasks = tasks;
    this.authorizations = authorizations;
    this.staff = staff;
  }

  Optional<Task> find(String taskId) {
    return Optional.ofNullable(tasks.createTaskQuery().taskId(taskId).singleResult());
  }

  boolean mayClaim(Task task, String user) {
    return may(TaskPermissions.TASK_WORK, task, user);
  }

  /** Whether the person may give the task to somebody else. */
  boolean mayAssign(Task task, String user) {
    return may(TaskPermissions.TASK_ASSIGN, task, user);
  }

  private boolean may(TaskPermissions permission, Task task, String user) {
    return authorizations.isUserAuthorized(
        user, List.copyOf(staff.groupsOf(user)), permission, TASK, task.getId());
  }

  /** A person by name and office. */
  Account account(String id) {
    return staff.account(id);
  }

  /** How a person is called; null for nobody. */
  String nameOf(String account) {
    return account == null ? null : staff.nameOf(account);
  }
}
