package org.sala.models;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.history.HistoricActivityInstance;

/** How often one thing followed directly on another; a way counts as soon as it is gone. */
final class WaysTaken {

  private final Map<String, Integer> taken = new HashMap<>();

  /**
   * Counts them.
   *
   * @param begun in the order in which they began in each case, finished or not
   */
  WaysTaken(Collection<HistoricActivityInstance> begun) {
    var before = new HashMap<String, String>();
    for (var step : begun) {
      var last = before.put(step.getProcessInstanceId(), step.getActivityId());
      if (last != null) {
        taken.merge(way(last, step.getActivityId()), 1, Integer::sum);
      }
    }
  }

  int from(String one, String other) {
    return taken.getOrDefault(way(one, other), 0);
  }

  private static String way(String from, String to) {
    return from + " " + to;
  }
}
