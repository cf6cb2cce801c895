package org.sala.models.check;

import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** The conditions of a question: each can be asked, and of values that there can be. */
final class Conditions {

  private static final Set<Sort> NO_ANSWERS = Set.of(Sort.GROUP, Sort.GROUPS, Sort.DATE);

  private final Findings findings;

  Conditions(Findings findings) {
    this.findings = findings;
  }

  boolean areRight(ProcessFile file, ExclusiveGateway gateway, SequenceFlow flow, Known known) {
    var text = Answers.conditionOf(flow);
    var isDefault = flow.equals(gateway.getDefault());
    if (text == null || text.strip().isEmpty()) {
      if (!isDefault && file.graph().outgoing(gateway).size() > 1) {
        findings.add(Weight.STUCK, file, flow, "models.answer-without-condition");
      }
      return isDefault;
    }
    if (isDefault) {
      findings.add(Weight.WRONG, file, flow, "models.default-with-condition");
      return false;
    }
    var language = flow.getConditionExpression().getLanguage();
    if (language != null && !language.strip().isEmpty() || !Expression.isOne(text)) {
      findings.add(Weight.STUCK, file, flow, "models.condition-is-text", text.strip());
      return false;
    }
    if (Expression.of(text) != null && Expression.of(text).names().isEmpty()) {
      findings.add(Weight.STUCK, file, flow, "models.condition-asks-nothing", text.strip());
      return false;
    }
    if (known == null || !Reads.all(file, flow, text, known, findings)) {
      return false;
    }
    return values(file, flow, Expression.of(text), known);
  }

  private boolean values(ProcessFile file, SequenceFlow flow, Expression condition, Known known) {
    var right = true;
    for (var name : condition.names()) {
      if (known.of(name).sort() == Sort.WORDS) {
        findings.add(Weight.STUCK, file, flow, "models.condition-on-words", name);
        right = false;
      } else if (NO_ANSWERS.contains(known.of(name).sort())) {
        findings.add(Weight.STUCK, file, flow, "models.condition-on-no-answer", name);
        right = false;
      }
    }
    for (var comparison : condition.comparisons()) {
      right &= compared(file, flow, comparison, known.of(comparison.variable()));
    }
    return right;
  }

  private boolean compared(
      ProcessFile file, SequenceFlow flow, Comparison comparison, Value value) {
    if (value.isYesOrNo()) {
      findings.add(
          Weight.STUCK,
          file,
          flow,
          "models.yes-or-no-compared",
          comparison.variable(),
          comparison.with());
      return false;
    }
    if (value.values() != null && !value.values().contains(comparison.with())) {
      var choices = value.values().stream().map(String::valueOf).toList();
      findings.add(
          Weight.STUCK,
          file,
          flow,
          "models.choice-unknown",
          comparison.with(),
          comparison.variable(),
          Nearest.hint(comparison.with(), choices));
      return false;
    }
    return true;
  }
}
