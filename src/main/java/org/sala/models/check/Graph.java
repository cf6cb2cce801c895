package org.sala.models.check;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.xml.ModelInstance;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** The ways of a process: which flows leave and reach a step, and what hangs on it. */
final class Graph {

  private final Map<String, List<SequenceFlow>> outgoing;
  private final Map<String, List<SequenceFlow>> incoming;
  private final Map<String, List<BoundaryEvent>> boundaries;

  Graph(Collection<SequenceFlow> flows, Collection<BoundaryEvent> events) {
    outgoing = by(flows.stream().filter(each -> each.getSource() != null), SequenceFlow::getSource);
    incoming = by(flows.stream().filter(each -> each.getTarget() != null), SequenceFlow::getTarget);
    boundaries =
        events.stream()
            .filter(each -> each.getAttachedTo() != null)
            .collect(
                Collectors.groupingBy(
                    each -> each.getAttachedTo().getId(), LinkedHashMap::new, Collectors.toList()));
  }

  /**
   * What flows lead to or come from although it is no step, and what events hang on although it is
   * no activity.
   */
  static List<ModelElementInstance> strangers(ModelInstance model) {
    var ends =
        model.getModelElementsByType(SequenceFlow.class).stream()
            .flatMap(
                flow ->
                    Stream.of(
                        flow.getAttributeValue("sourceRef"), flow.getAttributeValue("targetRef")));
    var carriers =
        model.getModelElementsByType(BoundaryEvent.class).stream()
            .map(event -> event.getAttributeValue("attachedToRef"));
    return Stream.concat(
            strangers(model, ends, FlowNode.class), strangers(model, carriers, Activity.class))
        .toList();
  }

  private static Stream<ModelElementInstance> strangers(
      ModelInstance model, Stream<String> ids, Class<?> kind) {
    return ids.filter(Objects::nonNull)
        .map(id -> (ModelElementInstance) model.getModelElementById(id))
        .filter(element -> element != null && !kind.isInstance(element));
  }

  private static Map<String, List<SequenceFlow>> by(
      Stream<SequenceFlow> flows, java.util.function.Function<SequenceFlow, FlowNode> end) {
    return flows.collect(
        Collectors.groupingBy(
            flow -> end.apply(flow).getId(), LinkedHashMap::new, Collectors.toList()));
  }

  List<SequenceFlow> outgoing(FlowNode node) {
    return outgoing.getOrDefault(node.getId(), List.of());
  }

  List<SequenceFlow> incoming(FlowNode node) {
    return incoming.getOrDefault(node.getId(), List.of());
  }

  List<BoundaryEvent> boundaries(FlowNode activity) {
    return boundaries.getOrDefault(activity.getId(), List.of());
  }

  /** Where the work can go on after a step: along its flows, and from what hangs on it. */
  List<FlowNode> next(FlowNode node) {
    return Stream.concat(
            outgoing(node).stream().map(SequenceFlow::getTarget).filter(each -> each != null),
            boundaries(node).stream().map(FlowNode.class::cast))
        .toList();
  }

  /** Every step that the work can reach from here, without going beyond where it must not. */
  Set<FlowNode> reached(Collection<? extends FlowNode> from, Predicate<FlowNode> isEnd) {
    var seen = new LinkedHashSet<FlowNode>(from);
    var open = new ArrayDeque<FlowNode>(from);
    while (!open.isEmpty()) {
      var node = open.pop();
      if (isEnd.test(node)) {
        continue;
      }
      next(node).stream().filter(seen::add).forEach(open::add);
    }
    return seen;
  }
}
