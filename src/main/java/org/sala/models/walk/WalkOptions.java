package org.sala.models.walk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.sala.engine.EngineClock;
import org.sala.language.Wording;
import org.sala.models.walk.Choice.Sort;

/** What can be done next with an invented case; says where somebody or a date is missing. */
final class WalkOptions {

  private static final String TIMER = "timer ";

  private final StandingCase standing;
  private final WalkedTasks tasks;
  private final WalkMemory memory;
  private final Troubles troubles;
  private final Map<String, String> steps = new HashMap<>();
  private final Instant begunAt = EngineClock.now();
  private final Set<String> seen = new HashSet<>();

  WalkOptions(StandingCase standing, WalkedTasks tasks, WalkMemory memory, Troubles troubles) {
    this.memory = memory;
    this.standing = standing;
    this.tasks = tasks;
    this.troubles = troubles;
  }

  /** All that can be done: by people, by the days that go by, by messages from outside. */
  List<Choice> of(List<String> numbers) {
    var all = new ArrayList<Choice>();
    standing.tasks(numbers).forEach(task -> all.addAll(of(task, numbers.get(0))));
    standing.timers(numbers).forEach(timer -> all.add(of(timer)));
    all.addAll(standing.messages(numbers));
    return all;
  }

  private List<Choice> of(Task task, String number) {
    var step = task.getTaskDefinitionKey();
    var process = StandingCase.process(task.getProcessDefinitionId());
    var called = standing.name(task.getProcessDefinitionId(), step);
    var people = tasks.whoMayDo(task, standing.groups(task), number);
    if (people.isEmpty()) {
      note(task.getId(), "nobody", called);
      return List.of();
    }
    if (task.getDueDate() == null) {
      note(task.getId(), "no-date", called);
    }
    try {
      return memory
          .answers(process + " " + step, () -> tasks.answers(task.getId(), people.get(0)).choices())
          .stream()
          .map(what -> new Choice(Sort.TASK, process, step, called, what, task.getId(), Map.of()))
          .toList();
    } catch (RuntimeException e) {
      troubles.failed(called, e);
      return List.of();
    }
  }

  private Choice of(Job timer) {
    var step = steps.computeIfAbsent(timer.getJobDefinitionId(), id -> standing.step(timer));
    var called = standing.name(timer.getProcessDefinitionId(), step);
    if (timer.getDuedate() == null) {
      note(timer.getId(), "no-date", called);
    } else if (timer.getDuedate().toInstant().isBefore(begunAt)) {
      var due = timer.getDuedate().toInstant();
      troubles.past(TIMER + step, Wording.of("models.walk.stops.past", called, due));
    } else {
      troubles.timely(TIMER + step);
    }
    return new Choice(
        Sort.TIMER,
        StandingCase.process(timer.getProcessDefinitionId()),
        step,
        called,
        "",
        timer.getId(),
        Map.of());
  }

  private void note(String once, String what, Object... words) {
    if (seen.add(once)) {
      troubles.stops(Wording.of("models.walk.stops." + what, words));
    }
  }

  /** Where a case stands, by what people can do: dates and messages come and go beside it. */
  static String state(List<Choice> open) {
    var byPeople = open.stream().filter(each -> each.sort() == Sort.TASK).toList();
    var all = byPeople.isEmpty() ? open : byPeople;
    return String.join(" ", new TreeSet<>(all.stream().map(Choice::at).toList()));
  }
}
