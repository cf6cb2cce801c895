package org.sala.operations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.sala.absence.AbsencesOf;
import org.sala.absence.AbsencesOf.Ahead;
import org.sala.casefile.CaseAccess;
import org.sala.casefile.Entry;
import org.sala.commitment.Commitment;
import org.sala.commitment.Commitments;
import org.sala.engine.SystemAuthority;
import org.sala.language.Bilingual;
import org.sala.language.Wording;
import org.sala.notification.Audience;
import org.sala.notification.Notifications;
import org.sala.people.PersonLeft;
import org.sala.people.Staff;
import org.sala.people.Units;
import org.sala.routing.ReturnedTasks;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is with a person whose account is about to be locked or deleted, and who gets it: the tasks
 * go back to their units, of promises the heads of the unit that keeps them are told, absences end.
 * Whoever looks sees numbers and steps, as on the list of what nobody can move; of a case in which
 * they are complained of, nothing.
 */
@Component
class Leaving {

  private final TaskService tasks;
  private final RuntimeService runtime;
  private final SystemAuthority system;
  private final ReturnedTasks returned;
  private final Commitments commitments;
  private final AbsencesOf absences;
  private final Notifications notifications;
  private final CaseAccess access;
  private final Staff staff;
  private final Units units;

  Leaving(
      @Lazy TaskService tasks,
      @Lazy RuntimeService runtime,
      SystemAuthority system,
      ReturnedTasks returned,
      Commitments commitments,
      AbsencesOf absences,
      Notifications notifications,
      CaseAccess access,
      Staff staff,
      Units units) {
    this.tasks = tasks;
    this.runtime = runtime;
    this.system = system;
    this.returned = returned;
    this.commitments = commitments;
    this.absences = absences;
    this.notifications = notifications;
    this.access = access;
    this.staff = staff;
    this.units = units;
  }

  /** A step that the person has taken. */
  record OpenTask(String caseNumber, Bilingual step, Instant dueAt) {}

  /** A promise for which the person gave their word. */
  record OpenPromise(String caseNumber, Bilingual unit, LocalDate dueOn) {}

  /** What is with a person. */
  record Duties(List<OpenTask> tasks, List<OpenPromise> promises, List<Ahead> absences) {}

  @Transactional
  Duties of(String account, String user) {
    var reader = staff.person(user);
    absences.only(reader, account, "operations.duties-not-for-you");
    return new Duties(
        taken(account).stream()
            .filter(task -> !access.isAccused(task.caseNumber(), reader))
            .toList(),
        commitments.openOf(account).stream()
            .filter(promise -> !access.isAccused(promise.caseNumber(), reader))
            .map(this::promise)
            .toList(),
        absences.ahead(account));
  }

  /** Gives all of it away. */
  @Transactional
  void giveAway(String account, String user) {
    absences.only(staff.person(user), account, "operations.duties-not-for-you");
    giveAwayAll(account, user);
  }

  /** The same where nobody of the office says so, but the service that knows who works here. */
  @EventListener
  @Transactional
  public void left(PersonLeft person) {
    giveAwayAll(person.account(), Entry.SALA);
  }

  private void giveAwayAll(String account, String by) {
    absences.endAll(account, by);
    returned.giveBackOf(account);
    commitments.openOf(account).forEach(promise -> tellHeads(promise, account));
  }

  private List<OpenTask> taken(String account) {
    return system.get(
        () ->
            tasks
                .createTaskQuery()
                .taskAssignee(account)
                .orderByDueDate()
                .asc()
                .listPage(0, 500)
                .stream()
                .map(this::task)
                .toList());
  }

  private OpenTask task(Task task) {
    var instance =
        runtime
            .createProcessInstanceQuery()
            .processInstanceId(task.getProcessInstanceId())
            .singleResult();
    return new OpenTask(
        instance.getBusinessKey(),
        Bilingual.ofLines(task.getName()),
        Optional.ofNullable(task.getDueDate()).map(Date::toInstant).orElse(null));
  }

  private OpenPromise promise(Commitment promise) {
    return new OpenPromise(
        promise.caseNumber(), units.get(promise.responsibleUnit()).name(), promise.dueOn());
  }

  private void tellHeads(Commitment promise, String account) {
    var heads = units.get(promise.responsibleUnit()).headsGroup();
    if (heads != null) {
      notifications.send(
          "promise-left:" + promise.id() + ":" + account,
          promise.caseNumber(),
          new Audience.Group(heads),
          Wording.of(
              "operations.promise-left",
              promise.caseNumber(),
              staff.nameOf(account),
              promise.dueOn()));
    }
  }
}
