package org.sala.models.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * A process with the forms that are deployed with it.
 *
 * @param forms by their ids
 * @param isSent whether it is sent now, or stands already
 * @param elements what was looked up in it before
 */
record ProcessFile(
    String name,
    Process process,
    Map<String, FormFile> forms,
    boolean isSent,
    Graph graph,
    Map<Class<?>, List<?>> elements) {

  static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

  static ProcessFile of(String name, Process process, Map<String, FormFile> forms, boolean sent) {
    var graph = new Graph(in(process, SequenceFlow.class), in(process, BoundaryEvent.class));
    return new ProcessFile(name, process, forms, sent, graph, new HashMap<>());
  }

  String id() {
    return process.getId();
  }

  @SuppressWarnings("unchecked")
  <T extends ModelElementInstance> List<T> all(Class<T> type) {
    return (List<T>) elements.computeIfAbsent(type, each -> in(process, type));
  }

  private static <T extends ModelElementInstance> List<T> in(Process process, Class<T> type) {
    return List.copyOf(process.getModelInstance().getModelElementsByType(type));
  }

  /** Every process and subprocess. */
  List<BaseElement> scopes() {
    return Stream.concat(
            Stream.of((BaseElement) process),
            all(SubProcess.class).stream().map(BaseElement.class::cast))
        .toList();
  }

  /** The steps that lie directly in a process or subprocess. */
  static List<FlowNode> nodesOf(BaseElement scope) {
    return scope.getChildElementsByType(FlowNode.class).stream().toList();
  }

  static List<StartEvent> starts(BaseElement scope) {
    return scope.getChildElementsByType(StartEvent.class).stream().toList();
  }

  static boolean isEventSubprocess(ModelElementInstance scope) {
    return scope instanceof SubProcess inner && inner.triggeredByEvent();
  }

  static String camunda(BaseElement element, String attribute) {
    return element.getAttributeValueNs(CAMUNDA, attribute);
  }

  /** The step of the product that a service task names, or nothing. */
  static Optional<String> delegate(FlowNode node) {
    return Optional.ofNullable(
            node instanceof ServiceTask || node.getElementType().getTypeName().equals("sendTask")
                ? camunda(node, "delegateExpression")
                : null)
        .map(text -> text.replaceFirst("^[$#]\\{\\s*(\\w+)\\s*}$", "$1"));
  }

  /** The form of a user task, or nothing. */
  Optional<FormFile> form(UserTask task) {
    return Optional.ofNullable(camunda(task, "formRef")).map(forms::get);
  }

  /** The steps that only accompany a case: what begins where nothing is interrupted. */
  Set<FlowNode> aside() {
    var begins = all(BoundaryEvent.class).stream().filter(ProcessFile::isAside).toList();
    var reached = new HashSet<>(graph.reached(begins, node -> false));
    for (var scope : scopes()) {
      var main = new HashSet<>(graph.reached(starts(scope), ProcessFile::isAside));
      main.removeIf(ProcessFile::isAside);
      reached.removeAll(main);
    }
    return reached;
  }

  static boolean isAside(FlowNode node) {
    return node instanceof BoundaryEvent event && !event.cancelActivity();
  }

  /** Whether a task of it opens a form. */
  boolean opens(String form) {
    return all(UserTask.class).stream().anyMatch(task -> form.equals(camunda(task, "formRef")));
  }
}
