package org.sala.casefile;

import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.sala.casefile.CaseFile.Draft;
import org.sala.casefile.Entry.Field;
import org.sala.engine.AlreadyDone;
import org.sala.engine.SystemAuthority;
import org.sala.language.Bilingual;
import org.sala.language.Wording;
import org.sala.people.Account;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives open tasks of a case to somebody else, by name and with a reason. */
@Service
class Reassigning {

  private final TaskService tasks;
  private final SystemAuthority system;
  private final PersonsTasks persons;
  private final TaskTakers takers;
  private final TaskCases cases;
  private final CaseFile caseFile;
  private final PassedWords words;

  Reassigning(
      @Lazy TaskService tasks,
      SystemAuthority system,
      PersonsTasks persons,
      TaskTakers takers,
      TaskCases cases,
      CaseFile caseFile,
      PassedWords words) {
    this.words = words;
    this.tasks = tasks;
    this.system = system;
    this.persons = persons;
    this.takers = takers;
    this.cases = cases;
    this.caseFile = caseFile;
  }

  /**
   * An open task that the reader may give to somebody else.
   *
   * @param assignee who has it; null while it is free
   * @param people who can be given it
   */
  record Assignable(String taskId, Bilingual name, String assignee, List<Account> people) {}

  /** The open tasks of a case that this person may give to somebody else. */
  List<Assignable> of(String caseNumber, String user) {
    return tasks.createTaskQuery().processInstanceBusinessKey(caseNumber).list().stream()
        .filter(task -> persons.mayAssign(task, user))
        .map(task -> assignable(task, caseNumber))
        .toList();
  }

  private Assignable assignable(Task task, String caseNumber) {
    var people =
        takers.of(candidates(task), caseNumber).stream()
            .filter(person -> !person.equals(task.getAssignee()))
            .map(persons::account)
            .toList();
    return new Assignable(
        task.getId(), Bilingual.ofLines(task.getName()), task.getAssignee(), people);
  }

  private List<String> candidates(Task task) {
    return system.get(
        () ->
            tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .sorted()
                .toList());
  }

  /**
   * Gives a task to somebody. The engine refuses whoever may not hand it on, the rule of {@link
   * TaskTakers} whoever cannot be given it.
   *
   * @throws AlreadyDone if the task is not there any more, or not for this person
   */
  @Transactional
  void give(String taskId, String user, String to, String reason) {
    var task = persons.find(taskId).orElseThrow(AlreadyDone::new);
    var number = cases.ofTask(taskId).orElseThrow(AlreadyDone::new);
    tasks.setAssignee(taskId, to);
    words.passOn(taskId, number, task.getAssignee());
    caseFile.add(
        Draft.event(
            number,
            "REASSIGNED",
            Wording.of("casefile.reassigned"),
            user,
            Field.text(
                "task",
                Wording.of("casefile.reassigned-task"),
                Bilingual.ofLines(task.getName()).forReader()),
            Field.text("from", Wording.of("casefile.reassigned-from"), labelOf(task.getAssignee())),
            Field.text("to", Wording.of("casefile.reassigned-to"), labelOf(to)),
            Field.reason(reason)));
  }

  private String labelOf(String account) {
    return account == null ? "—" : persons.account(account).label();
  }
}
