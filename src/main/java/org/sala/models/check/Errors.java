package org.sala.models.check;

import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SubProcess;

/** The errors that steps of the product report, and the events that catch them. */
final class Errors {

  private Errors() {}

  static void check(ModelSet set, Findings findings) {
    var known =
        set.product().delegates().values().stream()
            .map(StepNeeds::throwing)
            .filter(each -> each != null)
            .collect(Collectors.toSet());
    for (var file : set.processes().values()) {
      for (var node : file.all(FlowNode.class)) {
        ProcessFile.delegate(node)
            .map(name -> set.product().step(name).throwing())
            .filter(code -> !isCaughtAt(file, node, code))
            .ifPresent(
                code -> findings.add(Weight.STUCK, file, node, "models.error-not-caught", code));
      }
      for (var event : file.all(BoundaryEvent.class)) {
        var isOfStep =
            !(event.getAttachedTo() instanceof CallActivity)
                && !(event.getAttachedTo() instanceof SubProcess);
        event.getEventDefinitions().stream()
            .filter(ErrorEventDefinition.class::isInstance)
            .map(each -> codeOf((ErrorEventDefinition) each))
            .filter(code -> isOfStep && code != null && !known.contains(code))
            .forEach(
                code ->
                    findings.add(
                        Weight.WRONG,
                        file,
                        event,
                        "models.error-unknown",
                        code,
                        Nearest.hint(code, known)));
      }
    }
  }

  /** Whether something that hangs on a step catches an error. */
  static boolean isCaughtAt(ProcessFile file, FlowNode step, String code) {
    return file.graph().boundaries(step).stream()
        .flatMap(event -> event.getEventDefinitions().stream())
        .filter(ErrorEventDefinition.class::isInstance)
        .map(each -> codeOf((ErrorEventDefinition) each))
        .anyMatch(caught -> caught == null || caught.equals(code));
  }

  private static String codeOf(ErrorEventDefinition definition) {
    return definition.getError() == null ? null : definition.getError().getErrorCode();
  }
}
