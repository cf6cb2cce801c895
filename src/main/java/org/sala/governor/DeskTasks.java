package org.sala.governor;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.sala.casefile.CaseNumbers.Kind;
import org.sala.casefile.TaskCards;
import org.sala.casefile.TaskCards.TaskCard;
import org.sala.language.Bilingual;
import org.sala.people.Person;
import org.sala.people.Staff;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The tasks that wait for a governor, or whose cabinet prepares them, the first due first. */
@Component
class DeskTasks {

  static final int MOST = 100;

  private final TaskService tasks;
  private final TaskCards cards;
  private final Staff staff;

  DeskTasks(@Lazy TaskService tasks, TaskCards cards, Staff staff) {
    this.tasks = tasks;
    this.cards = cards;
    this.staff = staff;
  }

  /** What waits, one more than {@link #MOST} where there is more. */
  List<DeskTask> of(Person person) {
    return desk(
        tasks
            .createTaskQuery()
            .taskCandidateGroupIn(person.groupsOfDesk())
            .includeAssignedTasks()
            .orderByDueDate()
            .asc()
            .listPage(0, MOST + 1),
        person);
  }

  /** What waits in one case. */
  List<DeskTask> of(String number, Person person) {
    return desk(
        tasks
            .createTaskQuery()
            .processInstanceBusinessKey(number)
            .taskCandidateGroupIn(person.groupsOfDesk())
            .includeAssignedTasks()
            .list(),
        person);
  }

  private List<DeskTask> desk(List<Task> found, Person person) {
    var shown =
        cards.of(found).stream().collect(Collectors.toMap(TaskCard::taskId, Function.identity()));
    var names = names(found);
    var own = own(found, person);
    return found.stream()
        .filter(task -> shown.containsKey(task.getId()))
        .map(task -> task(task, shown.get(task.getId()), names, own, person))
        .toList();
  }

  // The cabinet sees tasks that it does not do.
  private Set<String> own(List<Task> found, Person person) {
    var groups = person.groupsOfDesk().stream().filter(person::isIn).toList();
    var ids = found.stream().map(Task::getId).collect(Collectors.toSet());
    return ids.isEmpty() || groups.equals(person.groupsOfDesk())
        ? ids
        : tasks
            .createTaskQuery()
            .taskIdIn(ids.toArray(String[]::new))
            .taskCandidateGroupIn(groups)
            .includeAssignedTasks()
            .list()
            .stream()
            .map(Task::getId)
            .collect(Collectors.toSet());
  }

  private Map<String, String> names(List<Task> found) {
    return found.stream()
        .map(Task::getAssignee)
        .filter(Objects::nonNull)
        .distinct()
        .collect(Collectors.toMap(Function.identity(), staff::nameOf));
  }

  private static DeskTask task(
      Task task, TaskCard card, Map<String, String> names, Set<String> own, Person person) {
    var holder = task.getAssignee();
    return new DeskTask(
        card,
        Kind.of(card.number()).orElseThrow(),
        task.getTaskDefinitionKey(),
        Bilingual.ofLines(task.getName()),
        names.get(holder),
        holder == null ? own.contains(task.getId()) : holder.equals(person.id()));
  }
}
