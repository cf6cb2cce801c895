package org.sala.models.walk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.sala.engine.Refusal;
import org.sala.engine.TakenFlow;
import org.sala.language.Bilingual;
import org.sala.language.Wording;

/**
 * Cases on their way in one transaction: begun, and carried from choice to choice until they end,
 * cannot go on, or have nothing new before them; then back to the last place where something else
 * can be done, until the time is over.
 */
final class Walk {

  private static final int MOST_STEPS = 60;
  private static final String BEGINNING = "";

  private final Beginnings beginnings;
  private final StandingCase standing;
  private final WalkActs acts;
  private final WalkedTasks tasks;
  private final WalkMemory memory;
  private final Troubles troubles;
  private final WalkOptions options;
  private final BooleanSupplier isLate;
  private final ChangedFlows flows;
  private List<String> numbers = List.of();
  private final Set<String> passed = new HashSet<>();
  private String begun = BEGINNING;
  private String other;
  private TakenFlow last;
  private boolean isNew;
  private int cases;

  private record Before(List<String> numbers, String begun, String other) {}

  Walk(
      Beginnings beginnings,
      StandingCase standing,
      WalkActs acts,
      WalkedTasks tasks,
      WalkMemory memory,
      Troubles troubles,
      BooleanSupplier isLate,
      ChangedFlows flows) {
    this.beginnings = beginnings;
    this.standing = standing;
    this.acts = acts;
    this.tasks = tasks;
    this.memory = memory;
    this.troubles = troubles;
    this.isLate = isLate;
    this.flows = flows;
    this.options = new WalkOptions(standing, tasks, memory, troubles);
  }

  void took(TakenFlow flow) {
    last = flow;
    passed.add(flow.process() + " " + flow.to());
  }

  /** Tries what there is time for; answers whether any of it was new. */
  boolean go() {
    explore(BEGINNING, beginnings.of(flows.kinds()), 0);
    return isNew || isLate.getAsBoolean();
  }

  int cases() {
    return cases;
  }

  // Each choice is taken back after what follows on it, so that another one is tried at its place.
  private void explore(String state, List<Choice> offered, int depth) {
    var open = new ArrayList<>(offered);
    while (!isLate.getAsBoolean()) {
      var choice = memory.next(begun, state, open, flows.wanted()).orElse(null);
      if (choice == null) {
        return;
      }
      isNew |= memory.tried(begun, state, choice);
      open.remove(choice);
      var before = new Before(numbers, begun, other);
      acts.takenBack(() -> explore(state, choice, depth));
      numbers = before.numbers();
      begun = before.begun();
      other = before.other();
    }
  }

  private void explore(String state, Choice choice, int depth) {
    passed.clear();
    if (!isDone(choice)) {
      memory.led(state, choice, Set.of(), null);
      return;
    }
    var goesOn = doSalasSteps() && !isAtItsEnd() && !isLate.getAsBoolean();
    if (isLate.getAsBoolean()) {
      memory.forget(begun, state, choice);
    }
    var open = goesOn ? options.of(numbers) : List.<Choice>of();
    if (goesOn && open.isEmpty() && standing.tasks(numbers).isEmpty()) {
      troubles.stops(Wording.of("models.walk.stops.waits", place(choice)));
    }
    var stands = open.isEmpty() ? null : WalkOptions.state(open);
    memory.led(state, choice, passed, stands);
    if (stands != null && depth < MOST_STEPS) {
      explore(stands, open, depth + 1);
    }
  }

  private boolean isDone(Choice choice) {
    last = null;
    try {
      act(choice);
      troubles.done(choice);
      return true;
    } catch (RuntimeException e) {
      if (e instanceof Refusal refusal && last == null && choice.sort().isAsked()) {
        troubles.refused(choice, refusal);
        return false;
      }
      troubles.failed(place(choice), e);
    }
    return false;
  }

  private void act(Choice choice) {
    switch (choice.sort()) {
      case BEGIN -> {
        numbers = acts.whole(() -> beginnings.begin(choice.what()));
        cases++;
        begun = choice.key();
      }
      case TIMER -> acts.run(choice.target());
      case MESSAGE -> acts.tell(choice.target(), choice.at(), choice.sets());
      default -> complete(choice);
    }
  }

  private void complete(Choice choice) {
    var task =
        standing.tasks(numbers).stream()
            .filter(each -> each.getId().equals(choice.target()))
            .findFirst()
            .orElseThrow();
    var people = tasks.whoMayDo(task, standing.groups(task), numbers.get(0));
    tasks.complete(task.getId(), people, choice.what(), this::other);
  }

  private String other() {
    if (other == null) {
      var first = beginnings.of(Set.of("request")).get(0);
      other = acts.whole(() -> beginnings.begin(first.what()).get(0));
    }
    return other;
  }

  // Answers whether all could be done.
  private boolean doSalasSteps() {
    for (int round = 0; round < MOST_STEPS && !isLate.getAsBoolean(); round++) {
      var ready = standing.ready(numbers);
      if (ready.isEmpty()) {
        return true;
      }
      var job = ready.get(0);
      last = null;
      try {
        acts.run(job.getId());
      } catch (RuntimeException e) {
        var at = standing.name(job.getProcessDefinitionId(), standing.step(job));
        troubles.failed(last == null ? at : flows.target(last), e);
        return false;
      }
    }
    return true;
  }

  private boolean isAtItsEnd() {
    if (!standing.isOver(numbers)) {
      return false;
    }
    if (!standing.isClosed(numbers.get(0))) {
      troubles.stops(
          last == null
              ? Wording.of("models.walk.stops.silent-somewhere")
              : Wording.of("models.walk.stops.silent", flows.target(last)));
    }
    return true;
  }

  private Bilingual place(Choice choice) {
    return last == null ? choice.called() : flows.target(last);
  }
}
