package org.sala.casefile;

import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.sala.engine.DueDates;
import org.sala.servicelevel.Deadlines;
import org.sala.servicelevel.Deadlines.Deadline;
import org.springframework.stereotype.Component;

/** The dates of a case where the engine holds them: variables, due dates of tasks, timers. */
@Component
class RunningDates {

  private static final String ANSWER_DUE = "dueAt";
  private static final String NEXT_STEP = "nextStepAt";

  private final RunningProcesses running;
  private final DueDates dueDates;
  private final Deadlines deadlines;

  RunningDates(RunningProcesses running, DueDates dueDates, Deadlines deadlines) {
    this.running = running;
    this.dueDates = dueDates;
    this.deadlines = deadlines;
  }

  /** Sets a variable of a process instance. */
  interface Setter {
    void set(String instance, String name, Object value);
  }

  /** Brings them in line with the deadlines; called within an engine command. */
  void refresh(String number, Setter variables) {
    var instances = running.of(number);
    var dates = deadlines.of(number);
    var names = dates.stream().map(Deadline::name).collect(Collectors.toSet());
    running
        .held(instances, names)
        .forEach(
            (instance, held) ->
                held.forEach(
                    name ->
                        date(known(name, held), instance, dates)
                            .ifPresent(date -> variables.set(instance, name, date))));
    dueDates.refresh(instances.stream().map(ProcessInstance::getId).toList());
  }

  // The date of this process itself goes before the one of its case.
  private static Optional<Date> date(String name, String instance, List<Deadline> dates) {
    return dates.stream()
        .filter(each -> each.name().equals(name))
        .filter(each -> each.process().isEmpty() || each.process().equals(instance))
        .max(Comparator.comparing(each -> each.process().length()))
        .map(each -> Date.from(each.dueAt()));
  }

  // A request that began on an earlier model has no date of the ladder's own: there it is dueAt.
  private static String known(String name, List<String> held) {
    return name.equals(ANSWER_DUE) && !held.contains(NEXT_STEP) ? NEXT_STEP : name;
  }
}
