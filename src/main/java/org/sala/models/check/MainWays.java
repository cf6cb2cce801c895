package org.sala.models.check;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.StartEvent;

/** Whether the work of a case comes to an end from every step, and goes on only once. */
final class MainWays {

  private MainWays() {}

  static void check(ProcessFile file, Findings findings) {
    file.scopes().stream()
        .filter(MainWays::isMainWay)
        .forEach(scope -> ends(file, scope, findings));
  }

  // A ladder that goes on beside the work need not end; what replaces the work must.
  private static boolean isMainWay(BaseElement scope) {
    return !ProcessFile.isEventSubprocess(scope)
        || ProcessFile.starts(scope).stream().allMatch(StartEvent::isInterrupting);
  }

  private static void ends(ProcessFile file, BaseElement scope, Findings findings) {
    var main = file.graph().reached(ProcessFile.starts(scope), ProcessFile::isAside);
    for (var node : main) {
      if (!ProcessFile.isAside(node) && endless(file, node)) {
        findings.add(Weight.STUCK, file, node, "models.no-end");
        break;
      }
    }
    for (var node : main) {
      if (ProcessFile.isAside(node) && joins(file, node, main)) {
        findings.add(Weight.STUCK, file, node, "models.side-way-joins");
      }
    }
  }

  // A way that begins beside the work and comes into it would have the work go on twice.
  private static boolean joins(ProcessFile file, FlowNode event, Set<FlowNode> main) {
    return file.graph().reached(List.of(event), node -> false).stream()
        .anyMatch(node -> !ProcessFile.isAside(node) && main.contains(node));
  }

  private static boolean endless(ProcessFile file, FlowNode node) {
    return file.graph().reached(List.of(node), ProcessFile::isAside).stream()
        .noneMatch(each -> each instanceof EndEvent);
  }
}
