package org.sala.routing;

import static org.sala.request.CitizenRequestProcess.Variables.HEADS_GROUP;
import static org.sala.request.CitizenRequestProcess.Variables.OFFICER;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.sala.casefile.CaseFile;
import org.sala.casefile.CaseFile.Draft;
import org.sala.casefile.CaseNumbers.Kind;
import org.sala.casefile.Entry;
import org.sala.casefile.Entry.Field;
import org.sala.casefile.PassedWords;
import org.sala.engine.CaseFacts;
import org.sala.engine.SystemAuthority;
import org.sala.engine.TaskGroups;
import org.sala.language.Bilingual;
import org.sala.language.Wording;
import org.sala.notification.Audience;
import org.sala.notification.Notifications;
import org.sala.people.Staff;
import org.sala.request.RequestLifecycle;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives tasks back to their unit whose assignee may not do them any more: moved to another unit,
 * deleted, locked out, or complained of in the case. The head is told; a colleague can claim the
 * task at once.
 */
@Component
public class ReturnedTasks {

  private final TaskGroups taskGroups;
  private final TaskService tasks;
  private final RuntimeService runtime;
  private final SystemAuthority system;
  private final RequestLifecycle lifecycle;
  private final CaseFile caseFile;
  private final Notifications notifications;
  private final CaseFacts facts;
  private final PassedWords words;
  private final Staff staff;

  ReturnedTasks(
      TaskGroups taskGroups,
      @Lazy TaskService tasks,
      @Lazy RuntimeService runtime,
      SystemAuthority system,
      RequestLifecycle lifecycle,
      CaseFile caseFile,
      Notifications notifications,
      CaseFacts facts,
      PassedWords words,
      Staff staff) {
    this.staff = staff;
    this.words = words;
    this.facts = facts;
    this.taskGroups = taskGroups;
    this.tasks = tasks;
    this.runtime = runtime;
    this.system = system;
    this.lifecycle = lifecycle;
    this.caseFile = caseFile;
    this.notifications = notifications;
  }

  /**
   * Gives back what is found.
   *
   * @return the number of tasks
   */
  @Transactional
  public int giveBack() {
    return system.get(
        () -> {
          var found = taskGroups.forsaken();
          found.forEach(id -> giveBack(id, "routing.task-returned"));
          return found.size();
        });
  }

  /** Gives these tasks back. */
  @Transactional
  public void giveBack(Collection<String> taskIds) {
    system.get(
        () -> {
          taskIds.forEach(id -> giveBack(id, "routing.task-returned"));
          return taskIds.size();
        });
  }

  /**
   * Gives all tasks of somebody who is about to leave back to their units.
   *
   * @return the number of tasks
   */
  @Transactional
  public int giveBackOf(String person) {
    return system.get(
        () -> {
          var found = taskGroups.takenBy(person);
          found.forEach(id -> giveBack(id, "routing.task-returned"));
          return found.size();
        });
  }

  /**
   * Gives one task back to its unit; called with the authority of the product.
   *
   * @param sentence the key of what the heads are told: the task, the case, who had it
   */
  void giveBack(String taskId, String sentence) {
    var task = tasks.createTaskQuery().taskId(taskId).singleResult();
    var former = task.getAssignee();
    var number =
        runtime
            .createProcessInstanceQuery()
            .processInstanceId(task.getProcessInstanceId())
            .singleResult()
            .getBusinessKey();
    tasks.setAssignee(task.getId(), null);
    words.passOn(task.getId(), number, former);
    if (Kind.REQUEST.isOf(number) && former.equals(tasks.getVariable(task.getId(), OFFICER))) {
      lifecycle.officerLeft(number);
    }
    var name = Bilingual.ofLines(task.getName());
    var called = staff.nameOf(former);
    caseFile.add(
        Draft.event(
            number,
            "TASK_RETURNED",
            Wording.of("routing.entry.task-returned"),
            Entry.SALA,
            new Field(
                "task",
                Wording.of("routing.field.task"),
                task.getTaskDefinitionKey(),
                name.label()),
            new Field(
                "formerAssignee", Wording.of("routing.field.former-assignee"), former, called)));
    for (var group : toTell(task, number)) {
      notifications.send(
          "returned:" + task.getId() + ":" + former + ":" + group,
          number,
          new Audience.Group(group),
          Wording.of(sentence, name, number, called));
    }
  }

  private Set<String> toTell(Task task, String number) {
    var candidates =
        tasks.getIdentityLinksForTask(task.getId()).stream()
            .map(IdentityLink::getGroupId)
            .filter(group -> group != null)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    var heads = (String) tasks.getVariable(task.getId(), HEADS_GROUP);
    var known = heads == null ? (String) facts.of(number, HEADS_GROUP) : heads;
    return known == null ? candidates : Set.of(known);
  }
}
