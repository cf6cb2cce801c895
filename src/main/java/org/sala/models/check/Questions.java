package org.sala.models.check;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** The questions of a model: each answer there can be has a way, and each way an answer. */
final class Questions {

  private static final Set<Sort> NO_ANSWERS = Set.of(Sort.GROUP, Sort.GROUPS, Sort.DATE);

  private final Courses courses;
  private final Findings findings;

  private Questions(Courses courses, Findings findings) {
    this.courses = courses;
    this.findings = findings;
  }

  static void check(ModelSet set, Courses courses, Findings findings) {
    var questions = new Questions(courses, findings);
    for (var file : set.processes().values()) {
      for (var gateway : file.all(ExclusiveGateway.class)) {
        var flows = file.graph().outgoing(gateway);
        if (flows.size() > 1 || flows.stream().anyMatch(f -> f.getConditionExpression() != null)) {
          questions.gateway(file, gateway, flows);
        }
      }
    }
  }

  private void gateway(ProcessFile file, ExclusiveGateway gateway, List<SequenceFlow> flows) {
    var known = courses.before(file, gateway);
    var right = true;
    for (var flow : flows) {
      right &= flow(file, gateway, flow, known);
    }
    if (known == null || !right) {
      return;
    }
    var answers = Answers.at(gateway, flows, known);
    if (gateway.getDefault() == null && !answers.isComplete()) {
      findings.add(Weight.STUCK, file, gateway, "models.no-default");
    }
    if (answers.isComplete()) {
      complete(file, gateway, flows, known, answers);
    }
  }

  private void complete(
      ProcessFile file,
      ExclusiveGateway gateway,
      List<SequenceFlow> flows,
      Known known,
      Answers answers) {
    answers.unanswered().stream()
        .findFirst()
        .ifPresent(
            values ->
                findings.add(Weight.STUCK, file, gateway, "models.no-way-for", shown(values)));
    answers
        .undecided()
        .forEach(
            (flow, values) ->
                findings.add(Weight.STUCK, file, flow, "models.no-yes-or-no", shown(values)));
    for (var flow : flows) {
      if (!answers.isTaken(flow) && !answers.undecided().containsKey(flow)) {
        var isDefault = flow.equals(gateway.getDefault());
        findings.add(
            isDefault ? Weight.HINT : Weight.WRONG,
            file,
            flow,
            "models.never-taken",
            answers.variables().stream()
                .map(name -> name + " = " + valuesOf(known.of(name)))
                .collect(Collectors.joining("; ")));
      }
      label(file, flow, known, answers);
    }
    rest(file, gateway, flows, known, answers);
  }

  // Where answers are told apart by several conditions, what is left over is one answer: a choice
  // that was added since would go the way of another.
  private void rest(
      ProcessFile file,
      ExclusiveGateway gateway,
      List<SequenceFlow> flows,
      Known known,
      Answers answers) {
    var way = gateway.getDefault();
    if (way == null || flows.size() < 3 || answers.variables().size() != 1) {
      return;
    }
    var left = answers.isTaken(way) ? answers.on(way, known) : null;
    var name = answers.variables().iterator().next();
    if (left != null && left.of(name).values().size() > 1) {
      findings.add(
          Weight.WRONG, file, way, "models.default-takes-several", name, valuesOf(left.of(name)));
    }
  }

  // A way called "No" that is taken when the variable says yes, and the other way round.
  private void label(ProcessFile file, SequenceFlow flow, Known known, Answers answers) {
    var name = Named.nameOf(flow);
    if (name == null || answers.variables().size() != 1 || !answers.isTaken(flow)) {
      return;
    }
    var on = answers.on(flow, known).of(answers.variables().iterator().next());
    var english = name.split("[\n/]")[0].strip();
    if (on.isYesOrNo() && on.values().size() == 1) {
      var says = on.values().contains(true);
      if (english.equalsIgnoreCase("no") && says || english.equalsIgnoreCase("yes") && !says) {
        findings.add(Weight.WRONG, file, flow, "models.label-says-otherwise");
      }
    }
  }

  private boolean flow(ProcessFile file, ExclusiveGateway gateway, SequenceFlow flow, Known known) {
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

  private static String valuesOf(Value value) {
    return value.values().stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
  }

  private static String shown(Map<String, Object> values) {
    return new TreeMap<>(values)
        .entrySet().stream()
            .map(each -> each.getKey() + " = " + each.getValue())
            .collect(Collectors.joining(", "));
  }
}
