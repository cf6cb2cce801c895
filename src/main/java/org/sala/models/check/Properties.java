package org.sala.models.check;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** The properties that Sala reads at a step: what the case is in, who may not, how it opens. */
final class Properties {

  private static final Set<String> OF_WORK = Set.of("status", "notBy", "opensWith");
  private static final Set<String> OF_WAITING = Set.of("status");
  static final String OUTCOME = "outcome";

  private Properties() {}

  private static Set<String> known(FlowNode node) {
    if (node instanceof UserTask) {
      return OF_WORK;
    }
    if (node instanceof CallActivity || node instanceof ReceiveTask) {
      return OF_WAITING;
    }
    return node instanceof EndEvent ? Set.of(OUTCOME) : Set.of();
  }

  static void check(ModelSet set, Findings findings) {
    var steps =
        set.processes().values().stream()
            .flatMap(file -> file.all(UserTask.class).stream())
            .map(BaseElement::getId)
            .collect(Collectors.toSet());
    for (var file : set.processes().values()) {
      for (var node : file.all(FlowNode.class)) {
        ExtensionProperties.of(node)
            .forEach((name, value) -> property(set, file, node, name, value, steps, findings));
      }
    }
  }

  private static void property(
      ModelSet set,
      ProcessFile file,
      FlowNode node,
      String name,
      String value,
      Set<String> steps,
      Findings findings) {
    if (!known(node).contains(name)) {
      findings.add(
          Weight.WRONG,
          file,
          node,
          "models.property-unknown",
          name,
          Nearest.hint(name, known(node)));
      return;
    }
    var kind = set.kind(file);
    switch (name) {
      case "status" -> {
        if (!kind.statuses().contains(value)) {
          findings.add(
              Weight.WRONG,
              file,
              node,
              "models.status-unknown",
              value,
              Nearest.hint(value, kind.statuses()));
        }
      }
      case "notBy" ->
          Stream.of(value.split("[,\\s]+"))
              .filter(step -> !steps.contains(step))
              .forEach(
                  step ->
                      findings.add(
                          Weight.WRONG,
                          file,
                          node,
                          "models.not-by-unknown",
                          step,
                          Nearest.hint(step, steps)));
      case "opensWith" -> {
        if (!value.equals("latest-entry")) {
          findings.add(Weight.WRONG, file, node, "models.opens-with", value);
        }
      }
      default -> {
        // the outcome: see Ends
      }
    }
  }
}
