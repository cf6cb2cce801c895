package org.sala.models.check;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;

/** The messages that models wait for, and those that the product sends. */
final class Messages {

  private Messages() {}

  /** The message that a step waits for, or nothing. */
  static Optional<Message> of(FlowNode node) {
    if (node instanceof ReceiveTask task) {
      return Optional.ofNullable(task.getMessage());
    }
    return definition(node)
        .filter(MessageEventDefinition.class::isInstance)
        .map(each -> ((MessageEventDefinition) each).getMessage());
  }

  /** What an event waits for, or nothing if it is a plain one. */
  static Optional<EventDefinition> definition(FlowNode node) {
    return node instanceof CatchEvent event
        ? event.getEventDefinitions().stream().findFirst()
        : Optional.empty();
  }

  /** What is known once the message of a step has come. */
  static Known sets(ModelSet set, ProcessFile file, FlowNode node) {
    return of(node)
        .map(Message::getName)
        .flatMap(name -> set.needs(file).map(needs -> needs.messages().get(name)))
        .map(
            message -> {
              Map<String, Value> known = new HashMap<>(set.values(message.sets()).values());
              message
                  .after()
                  .forEach(form -> known.put(Known.WRITTEN + form, Value.sure(null, Sort.OTHER)));
              return new Known(known);
            })
        .orElse(Known.NOTHING);
  }

  static void check(ModelSet set, Findings findings) {
    for (var file : set.processes().values()) {
      var sent = set.needs(file).map(needs -> needs.messages().keySet()).orElse(java.util.Set.of());
      var waited =
          file.all(FlowNode.class).stream()
              .flatMap(node -> waitsFor(node, file, findings))
              .toList();
      for (var node : file.all(FlowNode.class)) {
        of(node)
            .filter(message -> message.getName() != null)
            .filter(message -> !sent.contains(message.getName()))
            .ifPresent(
                message ->
                    findings.add(
                        Weight.STUCK,
                        file,
                        node,
                        "models.message-nobody-sends",
                        message.getName(),
                        Nearest.hint(message.getName(), sent)));
      }
      sent.stream()
          .filter(name -> !waited.contains(name))
          .forEach(
              name ->
                  findings.add(
                      Weight.STUCK, file, file.process(), "models.message-not-awaited", name));
    }
  }

  private static Stream<String> waitsFor(FlowNode node, ProcessFile file, Findings findings) {
    var isAwaiting =
        node instanceof ReceiveTask
            || definition(node).filter(MessageEventDefinition.class::isInstance).isPresent();
    if (isAwaiting && of(node).map(Message::getName).isEmpty()) {
      findings.add(Weight.STUCK, file, node, "models.message-none");
    }
    return of(node).map(Message::getName).stream();
  }

  /** Whether a message interrupts a step. */
  static boolean interrupts(ProcessFile file, FlowNode step, String message) {
    return file.graph().boundaries(step).stream()
        .filter(BoundaryEvent::cancelActivity)
        .anyMatch(event -> of(event).filter(each -> message.equals(each.getName())).isPresent());
  }
}
