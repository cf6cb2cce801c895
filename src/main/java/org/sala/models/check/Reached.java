package org.sala.models.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.LoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;

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
