package org.sala.routing;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.sala.casefile.CaseFile;
import org.sala.casefile.CaseFile.Draft;
import org.sala.casefile.Entry;
import org.sala.casefile.Entry.Field;
import org.sala.casefile.PassedWords;
import org.sala.engine.SystemAuthority;
import org.sala.engine.TaskGroups;
import org.sala.engine.TaskGroups.TaskOfAbsent;
import org.sala.language.Bilingual;
import org.sala.language.Wording;
import org.sala.notification.Audience;
import org.sala.notification.Notifications;
import org.sala.people.Staff;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives the tasks of who is away to the deputy, who is told of each; to the unit where there is no
 * deputy, or several heads stand in. The engine's field "owner" keeps whose task it is, so that
 * what the deputy does says for whom. The officer in charge of a request stays in charge.
 */
@Component
public class DeputyTasks {

  private final TaskGroups taskGroups;
  private final TaskService tasks;
  private final RuntimeService runtime;
  private final SystemAuthority system;
  private final CaseFile caseFile;
  private final Notifications notifications;
  private final ReturnedTasks returned;
  private final Staff staff;
  private final PassedWords words;

  DeputyTasks(
      TaskGroups taskGroups,
      @Lazy TaskService tasks,
      @Lazy RuntimeService runtime,
      SystemAuthority system,
      CaseFile caseFile,
      Notifications notifications,
      ReturnedTasks returned,
      Staff staff,
      PassedWords words) {
    this.words = words;
    this.staff = staff;
    this.taskGroups = taskGroups;
    this.tasks = tasks;
    this.runtime = runtime;
    this.system = system;
    this.caseFile = caseFile;
    this.notifications = notifications;
    this.returned = returned;
  }

  /**
   * Gives what is found.
   *
   * @return the number of tasks
   */
  @Transactional
  public int handOver() {
    return system.get(
        () -> {
          var found = taskGroups.ofAbsent();
          found.forEach(this::handOver);
          return found.size();
        });
  }

  private void handOver(TaskOfAbsent found) {
    if (found.deputy() == null) {
      returned.giveBack(found.task(), "routing.task-of-absent-free");
      return;
    }
    var task = tasks.createTaskQuery().taskId(found.task()).singleResult();
    var number =
        runtime
            .createProcessInstanceQuery()
            .processInstanceId(task.getProcessInstanceId())
            .singleResult()
            .getBusinessKey();
    tasks.setOwner(found.task(), found.person());
    tasks.setAssignee(found.task(), found.deputy());
    words.passOn(found.task(), number, found.person());
    var name = Bilingual.ofLines(task.getName());
    caseFile.add(
        Draft.event(
            number,
            "TASK_GIVEN_TO_DEPUTY",
            Wording.of("routing.entry.task-given-to-deputy"),
            Entry.SALA,
            new Field(
                "task",
                Wording.of("routing.field.task"),
                task.getTaskDefinitionKey(),
                name.label()),
            person("formerAssignee", Wording.of("routing.field.former-assignee"), found.person()),
            person("deputy", Wording.of("routing.field.deputy"), found.deputy())));
    notifications.send(
        "deputy:" + found.task() + ":" + found.person() + ":" + found.deputy(),
        number,
        new Audience.Person(found.deputy()),
        Wording.of("routing.task-of-absent", name, number, staff.nameOf(found.person())));
  }

  private Field person(String key, Bilingual label, String account) {
    return new Field(key, label, account, staff.nameOf(account));
  }
}
