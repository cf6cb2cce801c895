package org.sala.request;

import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.sala.engine.SystemAuthority;
import org.sala.language.Bilingual;
import org.sala.people.Staff;
import org.sala.request.RequestView.TaskView;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What has to be done next for a request, whoever does it. */
@Component
class OpenTasks {

  private final TaskService tasks;
  private final SystemAuthority system;
  private final Staff staff;

  OpenTasks(@Lazy TaskService tasks, SystemAuthority system, Staff staff) {
    this.staff = staff;
    this.tasks = tasks;
    this.system = system;
  }

  List<TaskView> of(String number) {
    return system
        .get(() -> tasks.createTaskQuery().processInstanceBusinessKey(number).list())
        .stream()
        .map(this::view)
        .toList();
  }

  private TaskView view(Task task) {
    var due = task.getDueDate();
    var assignee = task.getAssignee();
    return new TaskView(
        Bilingual.ofLines(task.getName()),
        assignee == null ? null : staff.nameOf(assignee),
        due == null ? null : due.toInstant());
  }
}
