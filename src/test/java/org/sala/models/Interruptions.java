package org.sala.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * Every message that can reach a case at every step at which it waits, read from the models: from
 * the step itself, from what is drawn around it, and from the processes that call its process.
 */
public final class Interruptions {

  private final Map<String, Process> processes = new TreeMap<>();

  /**
   * A message that meets a case at a step.
   *
   * @param step the process in which the case began, the calls that lead to the step, and the step
   * @param message the name of the message
   */
  public record Interruption(String step, String message) {}

  /** Reads the models in a folder. */
  public Interruptions(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .filter(file -> file.toString().endsWith(".bpmn"))
          .map(file -> Bpmn.readModelFromFile(file.toFile()))
          .map(model -> model.getModelElementsByType(Process.class).iterator().next())
          .forEach(process -> processes.put(process.getId(), process));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All of them, each once. */
  public List<Interruption> all() {
    return processes.values().stream()
        .flatMap(
            process -> process.getModelInstance().getModelElementsByType(FlowNode.class).stream())
        .filter(Interruptions::waits)
        .flatMap(this::meeting)
        .distinct()
        .toList();
  }

  private static boolean waits(FlowNode node) {
    return node instanceof UserTask
        || node instanceof ReceiveTask
        || node instanceof IntermediateCatchEvent;
  }

  private Stream<Interruption> meeting(FlowNode step) {
    return routes(step).stream()
        .flatMap(
            route -> {
              var messages = new LinkedHashSet<String>();
              route.forEach(node -> messages.addAll(around(node)));
              return messages.stream().map(message -> new Interruption(name(route), message));
            });
  }

  private static String name(List<FlowNode> route) {
    var root = processOf(route.get(0)).getId();
    return root + "/" + route.stream().map(FlowNode::getId).collect(Collectors.joining("/"));
  }

  /**
   * The ways by which a step is reached: the calling activities from the outside, then the step.
   */
  private List<List<FlowNode>> routes(FlowNode step) {
    var callers = callersOf(processOf(step).getId());
    if (callers.isEmpty()) {
      return List.of(List.of(step));
    }
    var routes = new ArrayList<List<FlowNode>>();
    for (var caller : callers) {
      for (var route : routes(caller)) {
        var longer = new ArrayList<>(route);
        longer.add(step);
        routes.add(longer);
      }
    }
    return routes;
  }

  private List<CallActivity> callersOf(String process) {
    return processes.values().stream()
        .flatMap(
            each -> each.getModelInstance().getModelElementsByType(CallActivity.class).stream())
        .filter(call -> process.equals(call.getCalledElement()))
        .toList();
  }

  /** The messages at a node and at everything drawn around it in its own model. */
  private static Set<String> around(FlowNode node) {
    var messages = new LinkedHashSet<String>();
    if (node instanceof ReceiveTask receive) {
      messages.add(receive.getMessage().getName());
    }
    if (node instanceof IntermediateCatchEvent event) {
      messages.addAll(messagesOf(event));
    }
    for (ModelElementInstance inner = node;
        !(inner instanceof Process);
        inner = inner.getParentElement()) {
      var attached = inner;
      node.getModelInstance().getModelElementsByType(BoundaryEvent.class).stream()
          .filter(boundary -> boundary.getAttachedTo().equals(attached))
          .forEach(boundary -> messages.addAll(messagesOf(boundary)));
      inner.getParentElement().getChildElementsByType(SubProcess.class).stream()
          .filter(SubProcess::triggeredByEvent)
          .filter(event -> !event.equals(attached))
          .flatMap(event -> event.getChildElementsByType(StartEvent.class).stream())
          .forEach(start -> messages.addAll(messagesOf(start)));
    }
    return messages;
  }

  private static List<String> messagesOf(CatchEvent event) {
    return event.getEventDefinitions().stream()
        .filter(MessageEventDefinition.class::isInstance)
        .map(definition -> ((MessageEventDefinition) definition).getMessage().getName())
        .toList();
  }

  private static Process processOf(ModelElementInstance element) {
    return element instanceof Process process ? process : processOf(element.getParentElement());
  }
}
