package org.sala.models.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.task.Task;
import org.sala.casefile.FormView;
import org.sala.casefile.TaskTakers;
import org.sala.casefile.TaskWork;
import org.sala.engine.Refusal;
import org.sala.people.Staff;
import org.sala.servicelevel.Holidays;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Does the tasks of invented cases, as people do them in the tab Work. */
@Component
class WalkedTasks {

  private final IdentityService identity;
  private final WalkActs acts;
  private final TaskWork work;
  private final TaskTakers takers;
  private final Staff staff;
  private final Holidays holidays;

  WalkedTasks(
      @Lazy IdentityService identity,
      WalkActs acts,
      TaskWork work,
      TaskTakers takers,
      Staff staff,
      Holidays holidays) {
    this.identity = identity;
    this.acts = acts;
    this.work = work;
    this.takers = takers;
    this.staff = staff;
    this.holidays = holidays;
  }

  /**
   * Who may do a task. Who belongs to the fewest groups goes first: somebody else must be left to
   * approve what they do.
   */
  List<String> whoMayDo(Task task, List<String> groups, String number) {
    return task.getAssignee() == null ? takers.of(groups, number) : List.of(task.getAssignee());
  }

  /** What can be answered in a task, as this person opens it, if the person can. */
  InventedAnswers answers(String task, String person) {
    return new InventedAnswers(form(task, person), holidays.calendar());
  }

  private FormView form(String task, String person) {
    return as(person, () -> acts.whole(() -> work.open(task, person).orElseThrow().form()));
  }

  /**
   * Completes a task, whoever of the people and with whatever of the answers can.
   *
   * @throws Refusal the last one, if nobody can with anything
   */
  void complete(String task, List<String> people, String choice, Supplier<String> other) {
    Refusal last = null;
    var said = new ArrayList<String>();
    for (var person : people) {
      var answers = answers(task, person);
      for (int attempt = 0; attempt < InventedAnswers.ATTEMPTS; attempt++) {
        var given = answers.of(choice, attempt, attempt == 0 ? null : other.get());
        last = complete(task, person, given);
        if (last == null) {
          return;
        }
        if (said.contains(last.getMessage())) {
          break;
        }
        said.add(last.getMessage());
      }
    }
    if (last != null) {
      throw last;
    }
  }

  private Refusal complete(String task, String person, Map<String, Object> answers) {
    try {
      return as(
          person,
          () ->
              acts.whole(
                  () -> {
                    work.complete(task, person, answers);
                    return null;
                  }));
    } catch (Refusal refusal) {
      return refusal;
    }
  }

  private <T> T as(String person, Supplier<T> what) {
    identity.setAuthentication(person, List.copyOf(staff.groupsOf(person)), List.of());
    try {
      return what.get();
    } finally {
      identity.clearAuthentication();
    }
  }
}
