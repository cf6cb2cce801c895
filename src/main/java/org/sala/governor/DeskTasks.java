package org.sala.governor;

import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    return found.stream()
        .filter(task -> shown.containsKey(task.getId()))
        .map(task -> task(task, shown.get(task.getId()), names, person))
        .toList();
  }

  private Map<String, String> names(List<Task> found) {
    return found.stream()
        .map(Task::getAssignee)
        .filter(Objects::nonNull)
        .distinct()
        .collect(Collectors.toMap(Function.identity(), staff::nameOf));
  }

  private static DeskTask task(Task task, TaskCard card, Map<String, String> names, Person person) {
    var holder = task.getAssignee();
    return new DeskTask(
        card,
        Kind.of(card.number()).orElseThrow(),
        task.getTaskDefinitionKey(),
        Bilingual.ofLines(task.getName()),
        names.get(holder),
        holder == null ? person.governs() : holder.equals(person.id()));
  }
}
