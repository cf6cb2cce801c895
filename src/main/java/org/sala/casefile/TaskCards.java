package org.sala.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.sala.casefile.CaseCards.CaseCard;
import org.sala.engine.EngineClock;
import org.sala.engine.SystemAuthority;
import org.sala.language.Days;
import org.sala.language.Wording;
import org.sala.servicelevel.Holidays;
import org.sala.servicelevel.WorkingCalendar;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The cards of a list of tasks: what each is about, and its date in words. */
@Component
public class TaskCards {

  private final TaskService tasks;
  private final RuntimeService runtime;
  private final SystemAuthority system;
  private final List<CaseCards> sources;
  private final Holidays holidays;

  TaskCards(
      @Lazy TaskService tasks,
      @Lazy RuntimeService runtime,
      SystemAuthority system,
      @Lazy List<CaseCards> sources,
      Holidays holidays) {
    this.tasks = tasks;
    this.runtime = runtime;
    this.system = system;
    this.sources = sources;
    this.holidays = holidays;
  }

  /**
   * One card.
   *
   * @param due the date in words, in the reader's language; null where the model sets none
   * @param late whether it is over
   */
  public record TaskCard(
      String taskId,
      String number,
      String subject,
      String category,
      String place,
      String priority,
      boolean urgent,
      Instant dueAt,
      String due,
      boolean late) {}

  /** The cards of those of the tasks that the person at work may see. */
  List<TaskCard> of(Collection<String> ids) {
    return of(tasks.createTaskQuery().taskIdIn(ids.toArray(String[]::new)).list());
  }

  /** The cards of tasks that the person at work was shown, in their order. */
  public List<TaskCard> of(List<Task> seen) {
    var numbers = numbers(seen);
    var cards = cards(numbers.values());
    var calendar = holidays.calendar();
    return seen.stream()
        .filter(task -> cards.containsKey(numbers.get(task.getProcessInstanceId())))
        .map(task -> card(task, cards.get(numbers.get(task.getProcessInstanceId())), calendar))
        .toList();
  }

  private Map<String, String> numbers(List<Task> seen) {
    var instances = seen.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet());
    return instances.isEmpty()
        ? Map.of()
        : system.get(
            () ->
                runtime.createProcessInstanceQuery().processInstanceIds(instances).list().stream()
                    .collect(
                        Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey)));
  }

  private Map<String, CaseCard> cards(Collection<String> numbers) {
    var found = new HashMap<String, CaseCard>();
    for (var source : sources) {
      var followed = new HashSet<>(numbers);
      followed.removeIf(number -> !source.follows(number));
      if (!followed.isEmpty()) {
        found.putAll(source.cards(followed));
      }
    }
    return found;
  }

  private static TaskCard card(Task task, CaseCard about, WorkingCalendar calendar) {
    var due = Optional.ofNullable(task.getDueDate()).map(Date::toInstant).orElse(null);
    var now = EngineClock.now();
    return new TaskCard(
        task.getId(),
        about.number(),
        about.subject(),
        about.category() == null ? null : about.category().forReader(),
        about.place() == null ? null : about.place().forReader(),
        about.priority() == null ? null : about.priority().forReader(),
        about.urgent(),
        due,
        due == null ? null : words(due, now, calendar),
        due != null && due.isBefore(now));
  }

  // A working day that has begun counts: what was due on Wednesday is two days late on Friday
  // morning.
  private static String words(Instant due, Instant now, WorkingCalendar calendar) {
    var day = Days.of(due);
    var today = Days.of(now);
    if (due.isBefore(now)) {
      var late = workingDays(day, today, calendar);
      return late == 0
          ? Wording.forReader("casefile.due-passed")
          : Wording.forReader("casefile.days-late", late);
    }
    return day.equals(today)
        ? Wording.forReader("casefile.due-today")
        : Wording.forReader("casefile.due-in-days", workingDays(today, day, calendar));
  }

  private static long workingDays(LocalDate after, LocalDate until, WorkingCalendar calendar) {
    return after.plusDays(1).datesUntil(until.plusDays(1)).filter(calendar::isWorkingDay).count();
  }
}
