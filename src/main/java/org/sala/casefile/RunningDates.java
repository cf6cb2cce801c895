package org.sala.casefile;

import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sala.engine.DueDates;
import org.sala.engine.ReadAhead;
import org.sala.servicelevel.Deadlines;
import org.sala.servicelevel.Deadlines.Deadline;
import org.springframework.stereotype.Component;

/** The dates of cases where the engine holds them: variables, due dates of tasks, timers. */
@Component
class RunningDates {

  private static final String ANSWER_DUE = "dueAt";
  private static final String NEXT_STEP = "nextStepAt";

  private final RunningProcesses running;
  private final ReadAhead readAhead;
  private final DueDates dueDates;
  private final Deadlines deadlines;

  RunningDates(
      RunningProcesses running, ReadAhead readAhead, DueDates dueDates, Deadlines deadlines) {
    this.running = running;
    this.readAhead = readAhead;
    this.dueDates = dueDates;
    this.deadlines = deadlines;
  }

  /** Sets a variable of a process instance. */
  interface Setter {
    void set(String instance, String name, Object value);
  }

  /** Brings them in line with the deadlines of these cases; called within an engine command. */
  void refresh(Collection<String> numbers, Setter variables) {
    var dates = numbers.stream().collect(Collectors.toMap(Function.identity(), deadlines::of));
    var names =
        dates.values().stream()
            .flatMap(List::stream)
            .map(Deadline::name)
            .collect(Collectors.toSet());
    var instances = readAhead.instances(numbers);
    running
        .held(instances.keySet(), names)
        .forEach(
            (instance, held) ->
                held.forEach(
                    name ->
                        date(known(name, held), instance, dates.get(instances.get(instance)))
                            .ifPresent(date -> variables.set(instance, name, date))));
    dueDates.refresh(List.copyOf(instances.keySet()));
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
