package org.sala.models.check;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;

/** The variables that a step reads when a case gets to it, or leaves it. */
final class NamesRead {

  private NamesRead() {}

  static Set<String> by(ModelSet set, ProcessFile file, FlowNode node) {
    var names = new TreeSet<String>();
    file.graph().outgoing(node).stream()
        .filter(flow -> file.graph().outgoing(node).size() > 1)
        .flatMap(flow -> texts(flow))
        .forEach(text -> names.addAll(named(text)));
    texts(file, node).forEach(text -> names.addAll(named(text)));
    ProcessFile.delegate(node).ifPresent(step -> names.addAll(set.product().step(step).reads()));
    if (node instanceof CallActivity call) {
      Handover.in(call).stream()
          .map(CamundaIn::getCamundaSource)
          .filter(source -> source != null)
          .forEach(names::add);
    }
    return names;
  }

  private static Stream<String> texts(SequenceFlow flow) {
    return Stream.ofNullable(Answers.conditionOf(flow));
  }

  // Of a task that is done once for each of several, the one at hand is known there alone.
  private static Stream<String> texts(ProcessFile file, FlowNode node) {
    if (node instanceof UserTask task) {
      var alike = task.getLoopCharacteristics() == null ? task.getCamundaCandidateGroups() : null;
      return Stream.of(alike, task.getCamundaDueDate()).filter(text -> text != null);
    }
    return file.all(TimerEventDefinition.class).stream()
        .filter(timer -> node.equals(timer.getParentElement()) && timer.getTimeDate() != null)
        .map(timer -> timer.getTimeDate().getTextContent());
  }

  private static Set<String> named(String text) {
    var names = new TreeSet<String>();
    for (var part : text.split(",")) {
      var expression = Expression.isOne(part) ? Expression.of(part) : null;
      if (expression != null) {
        names.addAll(expression.names());
      }
    }
    return names;
  }
}
