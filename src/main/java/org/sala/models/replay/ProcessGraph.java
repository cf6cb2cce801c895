package org.sala.models.replay;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.sala.casefile.FormWords;
import org.sala.language.Bilingual;
import org.sala.models.check.Expression;

/** The steps of a process and the ways between them, read once. */
public final class ProcessGraph {

  private final Map<String, Node> nodes;

  private ProcessGraph(Map<String, Node> nodes) {
    this.nodes = nodes;
  }

  /** Reads a process with everything in it. */
  public static ProcessGraph of(Process process) {
    var model = (BpmnModelInstance) process.getModelInstance();
    // As the engine does: a step need not say which flows leave it.
    var flows =
        model.getModelElementsByType(SequenceFlow.class).stream()
            .collect(Collectors.groupingBy(flow -> flow.getSource().getId()));
    var nodes = new HashMap<String, Node>();
    for (var node : model.getModelElementsByType(FlowNode.class)) {
      nodes.put(node.getId(), node(node, flows.getOrDefault(node.getId(), List.of())));
    }
    return new ProcessGraph(nodes);
  }

  private static Node node(FlowNode node, List<SequenceFlow> flows) {
    var boundary = node instanceof BoundaryEvent event ? event : null;
    var aside = node instanceof StartEvent start && isEventSubprocess(start) ? start : null;
    return new Node(
        node.getId(),
        node.getName() == null ? Bilingual.same(node.getId()) : FormWords.both(node.getName()),
        node instanceof UserTask task ? task.getCamundaFormRef() : null,
        node instanceof ExclusiveGateway,
        node instanceof Activity activity && activity.getLoopCharacteristics() != null,
        boundary != null || aside != null,
        boundary != null && boundary.cancelActivity() || aside != null && aside.isInterrupting(),
        boundary == null ? null : boundary.getAttachedTo().getId(),
        flows.stream().map(flow -> flow(node, flow)).toList());
  }

  private static boolean isEventSubprocess(StartEvent start) {
    return start.getParentElement() instanceof SubProcess around && around.triggeredByEvent();
  }

  private static Flow flow(FlowNode node, SequenceFlow flow) {
    var condition = flow.getConditionExpression();
    return new Flow(
        flow.getId(),
        flow.getTarget().getId(),
        condition == null ? null : condition.getTextContent().strip(),
        node instanceof ExclusiveGateway question && flow.equals(question.getDefault()));
  }

  /** The step of this id; null if there is none. */
  Node node(String id) {
    return nodes.get(id);
  }

  /** The variables that its questions read. */
  public Set<String> asked() {
    return nodes.values().stream()
        .flatMap(node -> node.out().stream())
        .filter(flow -> flow.condition() != null)
        .map(flow -> Expression.of(flow.condition()))
        .filter(each -> each != null)
        .flatMap(each -> each.names().stream())
        .collect(Collectors.toSet());
  }
}
