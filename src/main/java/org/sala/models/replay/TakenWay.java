package org.sala.models.replay;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.history.HistoricActivityInstance;

/**
 * The way that a case took through a process, as the engine's history keeps it: the steps in the
 * order in which they began. Which flows it went by follows from the model that it ran on.
 */
final class TakenWay {

  private final ProcessGraph graph;
  private final List<Visit> visits;

  TakenWay(ProcessGraph graph, List<HistoricActivityInstance> history) {
    this.graph = graph;
    this.visits =
        history.stream()
            .filter(each -> !Visit.isOneOfSeveral(each, graph))
            .map(Visit::of)
            .filter(visit -> graph.node(visit.step()) != null)
            .toList();
  }

  /**
   * Where a case came to from a step, past all questions.
   *
   * @param place the number of the visit; negative if it came nowhere any more
   * @param answers the flows it took, by the questions it passed
   */
  record Hop(int place, Map<String, String> answers) {}

  List<Visit> visits() {
    return visits;
  }

  Node node(int visit) {
    return graph.node(visits.get(visit).step());
  }

  /** Where the case came to by this flow. */
  Hop hop(int visit, Flow flow) {
    var answers = new HashMap<String, String>();
    var place = next(visit, flow);
    while (place >= 0 && node(place).isQuestion()) {
      var from = place;
      var taken = taken(from);
      if (taken == null) {
        return new Hop(-1, answers);
      }
      answers.put(node(from).id(), taken.id());
      place = next(from, taken);
    }
    return new Hop(place, answers);
  }

  /** Where the case came to from a step, by whatever took it on. */
  Hop further(int visit) {
    if (!visits.get(visit).isDone()) {
      return new Hop(brokenInto(visit), Map.of());
    }
    var taken = taken(visit);
    return taken == null ? new Hop(-1, Map.of()) : hop(visit, taken);
  }

  private int brokenInto(int visit) {
    var step = visits.get(visit).step();
    for (int later = visit + 1; later < visits.size(); later++) {
      if (node(later).interrupts() && step.equals(node(later).attachedTo())) {
        return later;
      }
    }
    return -1;
  }

  private Flow taken(int visit) {
    Flow taken = null;
    var first = visits.size();
    for (var flow : node(visit).out()) {
      var place = next(visit, flow);
      if (place >= 0 && place < first) {
        first = place;
        taken = flow;
      }
    }
    return taken;
  }

  private int next(int visit, Flow flow) {
    for (int later = visit + 1; later < visits.size(); later++) {
      if (visits.get(later).step().equals(flow.target())) {
        return later;
      }
    }
    return -1;
  }
}
