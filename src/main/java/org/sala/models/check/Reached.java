package org.sala.models.check;

import java.util.HashSet;
import org.camunda.bpm.model.bpmn.instance.FlowNode;

/** Whether every step can be reached, and an end from every step. */
final class Reached {

  private Reached() {}

  static void check(ProcessFile file, Findings findings) {
    var reached = new HashSet<FlowNode>();
    for (var scope : file.scopes()) {
      reached.addAll(file.graph().reached(ProcessFile.starts(scope), node -> false));
    }
    for (var node : file.all(FlowNode.class)) {
      if (!reached.contains(node) && !ProcessFile.isEventSubprocess(node)) {
        findings.add(Weight.STUCK, file, node, "models.never-reached");
      }
    }
    MainWays.check(file, findings);
  }
}
