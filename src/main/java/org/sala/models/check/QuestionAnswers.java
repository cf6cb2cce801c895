package org.sala.models.check;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** A question whose answers are all known: each has a way, and each way an answer. */
final class QuestionAnswers {

  private static final String ALL_BUT_ONE = "[$#]\\{\\s*\\w+\\s*(!=|ne)\\s*(['\"]).*\\2\\s*}";

  private final Findings findings;

  QuestionAnswers(Findings findings) {
    this.findings = findings;
  }

  void check(
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
    var condition = String.valueOf(Answers.conditionOf(flow)).strip();
    if (english.equalsIgnoreCase("yes") && condition.matches(ALL_BUT_ONE)) {
      findings.add(Weight.WRONG, file, flow, "models.label-says-otherwise");
    }
    if (on.isYesOrNo() && on.values().size() == 1) {
      var says = on.values().contains(true);
      if (english.equalsIgnoreCase("no") && says || english.equalsIgnoreCase("yes") && !says) {
        findings.add(Weight.WRONG, file, flow, "models.label-says-otherwise");
      }
    }
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
