package org.sala.models.check;

import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.LoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;

/** Where the work can go: it begins at one place, each step leads on, every step can be reached. */
final class Ways {

  private static final Set<String> UNSUPPORTED =
      Set.of(
          "inclusiveGateway",
          "complexGateway",
          "transaction",
          "adHocSubProcess",
          "task",
          "manualTask");

  private static final Set<String> AWAITED =
      Set.of("timerEventDefinition", "messageEventDefinition", "errorEventDefinition");

  private Ways() {}

  static void check(ModelSet set, Findings findings) {
    for (var file : set.processes().values()) {
      file.all(FlowNode.class).forEach(node -> node(file, node, findings));
      file.all(LoopCharacteristics.class).stream()
          .filter(each -> !(each instanceof MultiInstanceLoopCharacteristics))
          .forEach(
              each ->
                  findings.add(
                      Weight.STUCK,
                      file,
                      (BaseElement) each.getParentElement(),
                      "models.unsupported",
                      "loop"));
      file.all(SequenceFlow.class).stream()
          .filter(flow -> flow.getSource() == null || flow.getTarget() == null)
          .forEach(flow -> findings.add(Weight.STUCK, file, flow, "models.loose-flow"));
      for (var scope : file.scopes()) {
        begins(file, scope, findings);
      }
      Reached.check(file, findings);
    }
  }

  private static void node(ProcessFile file, FlowNode node, Findings findings) {
    var type = node.getElementType().getTypeName();
    if (UNSUPPORTED.contains(type)) {
      findings.add(Weight.STUCK, file, node, "models.unsupported", type);
    }
    if (node.getDomElement().getChildElements().stream()
        .anyMatch(child -> child.getLocalName().equals("standardLoopCharacteristics"))) {
      findings.add(Weight.STUCK, file, node, "models.unsupported", "loop");
    }
    var priority = ProcessFile.camunda(node, "jobPriority");
    if (priority != null && !priority.matches("\\d{1,9}")) {
      findings.add(Weight.STUCK, file, node, "models.priority", priority);
    }
    if (node instanceof Event event && !(node instanceof EndEvent)) {
      event(file, event, findings);
    }
    var flows = file.graph().outgoing(node);
    var isEnd = node instanceof EndEvent || ProcessFile.isEventSubprocess(node);
    if (!isEnd && flows.isEmpty()) {
      findings.add(Weight.STUCK, file, node, "models.leads-nowhere");
    }
    if (!(node instanceof Gateway) && flows.size() > 1) {
      findings.add(Weight.STUCK, file, node, "models.two-ways-at-once");
    }
    if (!node.getElementType().getTypeName().equals("exclusiveGateway")) {
      flows.stream()
          .filter(flow -> flow.getConditionExpression() != null)
          .forEach(
              flow -> findings.add(Weight.STUCK, file, flow, "models.condition-without-question"));
    }
  }

  private static void event(ProcessFile file, Event event, Findings findings) {
    event.getChildElementsByType(EventDefinition.class).stream()
        .map(each -> each.getElementType().getTypeName())
        .filter(type -> event instanceof ThrowEvent || !AWAITED.contains(type))
        .forEach(type -> findings.add(Weight.STUCK, file, event, "models.unsupported", type));
    var isPlain = event.getChildElementsByType(EventDefinition.class).isEmpty();
    if (event.getChildElementsByType(EventDefinition.class).size() > 1) {
      findings.add(Weight.STUCK, file, event, "models.waits-for-several");
    }
    if (isPlain
        && (event instanceof BoundaryEvent
            || event.getElementType().getTypeName().equals("intermediateCatchEvent"))) {
      findings.add(Weight.STUCK, file, event, "models.waits-for-nothing");
    }
  }

  private static void begins(ProcessFile file, BaseElement scope, Findings findings) {
    var starts = ProcessFile.starts(scope);
    var right =
        starts.stream()
            .filter(
                start ->
                    start.getEventDefinitions().isEmpty() != ProcessFile.isEventSubprocess(scope))
            .count();
    if (starts.size() != 1 || right != 1) {
      findings.add(Weight.STUCK, file, scope, "models.begins", starts.size());
    }
  }
}
