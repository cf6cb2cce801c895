package org.sala.casefile;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.sala.engine.SystemAuthority;
import org.sala.language.Bilingual;
import org.sala.people.Staff;
import org.sala.people.Units;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What comes next in a case and whose turn it is, told to somebody who may know of the case. */
@Component
class NextActs {

  private final TaskService tasks;
  private final SystemAuthority system;
  private final CaseAccess access;
  private final Staff staff;
  private final Units units;

  NextActs(
      @Lazy TaskService tasks,
      SystemAuthority system,
      CaseAccess access,
      Staff staff,
      Units units) {
    this.tasks = tasks;
    this.system = system;
    this.access = access;
    this.staff = staff;
    this.units = units;
  }

  /**
   * One open step.
   *
   * @param taskId of a step that the reader may do; null for what others do
   * @param who the person, or the unit while nobody has claimed it, in the reader's language
   * @param dueAt null where the model sets no date
   */
  record NextAct(String taskId, String name, String who, Instant dueAt) {

    /** The same for a step that is not there yet, so that nobody can open it. */
    NextAct toCome() {
      return new NextAct(null, name, who, dueAt);
    }
  }

  /** The open steps of a case; empty while Sala itself is at work on it, or when it has ended. */
  List<NextAct> of(String caseNumber, String user) {
    if (!access.mayKnow(caseNumber, staff.person(user))) {
      return List.of();
    }
    var readers =
        tasks.createTaskQuery().processInstanceBusinessKey(caseNumber).list().stream()
            .filter(task -> task.getAssignee() == null || task.getAssignee().equals(user))
            .map(Task::getId)
            .collect(Collectors.toSet());
    return system.get(
        () ->
            tasks.createTaskQuery().processInstanceBusinessKey(caseNumber).list().stream()
                .map(task -> act(task, readers))
                .toList());
  }

  private NextAct act(Task task, Set<String> readers) {
    return new NextAct(
        readers.contains(task.getId()) ? task.getId() : null,
        Bilingual.ofLines(task.getName()).forReader(),
        task.getAssignee() == null ? unit(task) : staff.nameOf(task.getAssignee()),
        Optional.ofNullable(task.getDueDate()).map(Date::toInstant).orElse(null));
  }

  private String unit(Task task) {
    var groups =
        tasks.getIdentityLinksForTask(task.getId()).stream()
            .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
            .map(IdentityLink::getGroupId)
            .filter(Objects::nonNull)
            .toList();
    return units.all().stream()
        .filter(unit -> unit.staffGroups().anyMatch(groups::contains))
        .map(unit -> unit.name().forReader())
        .distinct()
        .collect(Collectors.joining(", "));
  }
}
