package org.sala.models.check;

import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TerminateEventDefinition;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** How cases end: every end of a case says with which outcome, and no other end does. */
final class Ends {

  private Ends() {}

  static void check(ModelSet set, Findings findings) {
    for (var file : set.processes().values()) {
      var isMain = set.needs(file).filter(ProcessNeeds::isMain).isPresent();
      var aside = file.aside();
      for (var end : file.all(EndEvent.class)) {
        outcome(set, file, end, isMain && endsCase(file, end, aside), findings);
        if (aside.contains(end) && isTerminate(end)) {
          findings.add(Weight.STUCK, file, end, "models.side-way-terminates");
        }
        error(set, file, end, findings);
      }
    }
  }

  private static void outcome(
      ModelSet set, ProcessFile file, EndEvent end, boolean endsCase, Findings findings) {
    var outcome = ExtensionProperties.of(end).get(Properties.OUTCOME);
    var known = set.kind(file).outcomes();
    if (!endsCase) {
      if (outcome != null) {
        findings.add(Weight.STUCK, file, end, "models.outcome-too-early", outcome);
      }
    } else if (outcome == null || outcome.isEmpty()) {
      findings.add(Weight.STUCK, file, end, "models.no-outcome", String.join(", ", known));
    } else if (!known.contains(outcome)) {
      findings.add(
          Weight.STUCK, file, end, "models.outcome-unknown", outcome, Nearest.hint(outcome, known));
    } else if (!isTerminate(end) && hasOthersRunning(file)) {
      findings.add(Weight.STUCK, file, end, "models.end-not-terminate");
    }
  }

  // Not what only accompanies the case, and not the inside of what goes on afterwards.
  private static boolean endsCase(ProcessFile file, EndEvent end, Set<FlowNode> aside) {
    var scope = end.getParentElement();
    if (aside.contains(end)) {
      return false;
    }
    return scope.equals(file.process())
        || ProcessFile.isEventSubprocess(scope)
            && ProcessFile.starts((SubProcess) scope).stream().allMatch(StartEvent::isInterrupting);
  }

  private static boolean hasOthersRunning(ProcessFile file) {
    return file.all(SubProcess.class).stream()
        .filter(ProcessFile::isEventSubprocess)
        .flatMap(scope -> ProcessFile.starts(scope).stream())
        .anyMatch(start -> !start.isInterrupting());
  }

  private static boolean isTerminate(EndEvent end) {
    return end.getEventDefinitions().stream().anyMatch(TerminateEventDefinition.class::isInstance);
  }

  private static void error(ModelSet set, ProcessFile file, EndEvent end, Findings findings) {
    for (EventDefinition definition : end.getEventDefinitions()) {
      if (definition instanceof ErrorEventDefinition error) {
        var code = error.getError() == null ? null : error.getError().getErrorCode();
        if (code == null || !isCaught(set, file, end, code)) {
          findings.add(
              Weight.STUCK, file, end, "models.error-end-not-caught", String.valueOf(code));
        }
      } else if (!(definition instanceof TerminateEventDefinition)) {
        findings.add(
            Weight.STUCK,
            file,
            end,
            "models.unsupported",
            definition.getElementType().getTypeName());
      }
    }
  }

  private static boolean isCaught(
      ModelSet set, ProcessFile file, ModelElementInstance from, String code) {
    for (var each = from.getParentElement(); each != null; each = each.getParentElement()) {
      if (each instanceof SubProcess inner && Errors.isCaughtAt(file, inner, code)) {
        return true;
      }
    }
    var calls = set.callsOf(file.id());
    return !calls.isEmpty()
        && calls.stream().allMatch(call -> Errors.isCaughtAt(call.from(), call.step(), code));
  }
}
