package org.sala.models.check;

import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** Names and explanations, in both languages: officers, requesters and letters read them. */
final class Names {

  private static final Pattern GENERATED = Pattern.compile("_[0-9a-z]{7}$|^StartEvent_1$");

  private Names() {}

  static void check(ModelSet set, Findings findings) {
    for (var file : set.processes().values()) {
      named(file, file.process(), Weight.WRONG, findings);
      documented(file, file.process(), Weight.HINT, findings);
      for (var node : file.all(FlowNode.class)) {
        node(file, node, findings);
      }
      file.all(SequenceFlow.class).forEach(flow -> flow(file, flow, findings));
      file.all(BaseElement.class).stream()
          .filter(each -> each.getId() != null && GENERATED.matcher(each.getId()).find())
          .filter(each -> each instanceof FlowNode || each instanceof SequenceFlow)
          .forEach(each -> findings.add(Weight.HINT, file, each, "models.generated-id"));
    }
  }

  private static void node(ProcessFile file, FlowNode node, Findings findings) {
    if (node instanceof Gateway && !isQuestion(file, node)) {
      return;
    }
    named(file, node, isRead(node) ? Weight.WRONG : Weight.HINT, findings);
    if (node instanceof Activity) {
      documented(file, node, node instanceof UserTask ? Weight.WRONG : Weight.HINT, findings);
    }
    if (isQuestion(file, node)
        && Named.nameOf(node) != null
        && !Named.nameOf(node).split("\n")[0].strip().endsWith("?")) {
      findings.add(Weight.HINT, file, node, "models.no-question");
    }
  }

  private static boolean isQuestion(ProcessFile file, FlowNode node) {
    return node instanceof ExclusiveGateway && file.graph().outgoing(node).size() > 1;
  }

  // What is shown to people in lists, letters and the case file.
  private static boolean isRead(FlowNode node) {
    return node instanceof UserTask
        || node instanceof CallActivity
        || node instanceof ReceiveTask
        || !ExtensionProperties.of(node).isEmpty();
  }

  private static void named(
      ProcessFile file, BaseElement element, Weight weight, Findings findings) {
    var name = Named.nameOf(element);
    if (name == null) {
      findings.add(
          element instanceof Activity ? Weight.STUCK : weight, file, element, "models.no-name");
    } else if (!Languages.areBoth(name)) {
      findings.add(weight, file, element, "models.one-language");
    }
  }

  private static void documented(
      ProcessFile file, BaseElement element, Weight weight, Findings findings) {
    var text =
        element.getDocumentations().stream()
            .map(Documentation::getTextContent)
            .reduce("", String::concat);
    if (!Languages.areBoth(text)) {
      findings.add(weight, file, element, "models.no-documentation");
    }
  }

  private static void flow(ProcessFile file, SequenceFlow flow, Findings findings) {
    if (flow.getSource() != null
        && isQuestion(file, flow.getSource())
        && !Languages.areBoth(Named.nameOf(flow))) {
      findings.add(Weight.HINT, file, flow, "models.answer-without-label");
    }
  }
}
