package org.sala.models;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.history.HistoricActivityInstance;

/** Finished steps, summed up by what they are. */
final class StepsDone {

  private static final long MINUTE = 60_000;

  private final Map<String, List<Long>> took = new HashMap<>();
  private final Map<String, Integer> again = new HashMap<>();

  /**
   * Sums them up.
   *
   * @param finished in the order in which they happened in each case
   */
  StepsDone(Collection<HistoricActivityInstance> finished) {
    var visited = new HashMap<String, Set<String>>();
    for (var step : finished) {
      var instance = step.getProcessInstanceId();
      var id = step.getActivityId();
      took.computeIfAbsent(id, none -> new ArrayList<>()).add(step.getDurationInMillis() / MINUTE);
      if (!visited.computeIfAbsent(instance, none -> new HashSet<>()).add(id)) {
        again.merge(id, 1, Integer::sum);
      }
    }
  }

  /** How long a step took each time, in minutes. */
  List<Long> took(String step) {
    return took.getOrDefault(step, List.of());
  }

  /** How often it was done in a case in which it had been done before. */
  int again(String step) {
    return again.getOrDefault(step, 0);
  }

  /** What so many in a hundred do not exceed; null of none. */
  static Long share(List<Long> minutes, int percent) {
    if (minutes.isEmpty()) {
      return null;
    }
    var sorted = minutes.stream().sorted().toList();
    return sorted.get((sorted.size() * percent + 99) / 100 - 1);
  }
}
