package org.sala.models.check;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** Work that goes several ways at once: all of them meet again, or it would wait for ever. */
final class Together {

  private Together() {}

  static void check(ModelSet set, Findings findings) {
    for (var file : set.processes().values()) {
      var gateways = file.all(ParallelGateway.class);
      for (var gateway : gateways) {
        if (file.graph().outgoing(gateway).size() > 1 && meeting(file, gateway).isEmpty()) {
          findings.add(Weight.STUCK, file, gateway, "models.ways-do-not-meet");
        }
        if (file.graph().incoming(gateway).size() > 1
            && gateways.stream()
                .noneMatch(split -> meeting(file, split).filter(gateway::equals).isPresent())) {
          findings.add(Weight.STUCK, file, gateway, "models.waits-for-all-ways");
        }
      }
    }
  }

  // The gateway at which all ways from a split arrive, each by a flow of its own.
  private static Optional<ParallelGateway> meeting(ProcessFile file, ParallelGateway split) {
    var ways = file.graph().outgoing(split);
    if (ways.size() < 2) {
      return Optional.empty();
    }
    return file.all(ParallelGateway.class).stream()
        .filter(join -> !join.equals(split))
        .filter(join -> file.graph().incoming(join).size() == ways.size())
        .filter(join -> ways.stream().allMatch(way -> leadsTo(file, way, split, join)))
        .findFirst();
  }

  private static boolean leadsTo(
      ProcessFile file, SequenceFlow way, ParallelGateway split, FlowNode join) {
    var reached =
        file.graph()
            .reached(
                List.of(way.getTarget()), node -> node.equals(join) || ProcessFile.isAside(node));
    var arrives =
        file.graph().incoming(join).stream()
            .filter(flow -> flow.equals(way) || reached.contains(flow.getSource()))
            .count();
    return arrives == 1
        && reached.contains(join)
        && reached.stream().noneMatch(node -> node instanceof EndEvent || node.equals(split));
  }
}
