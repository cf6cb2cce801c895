package org.sala.models.check;

import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.FlowNode;

/**
 * The steps that the product does: each names one that there is, at a place where it can be done.
 */
final class Steps {

  private final ModelSet set;
  private final Courses courses;
  private final Findings findings;

  private Steps(ModelSet set, Courses courses, Findings findings) {
    this.set = set;
    this.courses = courses;
    this.findings = findings;
  }

  static void check(ModelSet set, Courses courses, Findings findings) {
    var steps = new Steps(set, courses, findings);
    for (var file : set.processes().values()) {
      for (var node : file.all(Activity.class)) {
        var type = node.getElementType().getTypeName();
        if (type.equals("serviceTask") || type.equals("sendTask")) {
          steps.service(file, node);
        } else if (node instanceof BusinessRuleTask rule) {
          steps.decision(file, rule);
        }
      }
    }
  }

  private void service(ProcessFile file, Activity step) {
    var text = ProcessFile.camunda(step, "delegateExpression");
    var name = Reads.variable(text);
    if (text == null || text.strip().isEmpty()) {
      findings.add(Weight.STUCK, file, step, "models.no-delegate");
    } else if (name == null || !set.office().delegates().contains(name)) {
      findings.add(
          Weight.STUCK,
          file,
          step,
          "models.delegate-unknown",
          text,
          Nearest.hint(String.valueOf(name), set.office().delegates()));
    } else {
      known(file, step, name);
    }
  }

  private void known(ProcessFile file, Activity step, String name) {
    var tail = "Activity_" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
    if (!step.getId().equals(tail)) {
      findings.add(Weight.HINT, file, step, "models.delegate-id", tail, name);
    }
    if (!step.isCamundaAsyncBefore()) {
      findings.add(Weight.WRONG, file, step, "models.not-async");
    }
    place(file, step, set.product().step(name), courses.before(file, step));
  }

  private void place(ProcessFile file, FlowNode step, StepNeeds needs, Known known) {
    if (known == null) {
      return;
    }
    needs.reads().forEach(variable -> Reads.set(file, step, variable, known, findings));
    needs.after().stream()
        .filter(form -> !known.isWritten(form))
        .forEach(
            form ->
                findings.add(
                    Weight.STUCK, file, step, "models.step-too-early", form.replace("|", ", ")));
  }

  private void decision(ProcessFile file, BusinessRuleTask rule) {
    var decision = ProcessFile.camunda(rule, "decisionRef");
    if (decision == null || !set.tables().containsKey(decision)) {
      findings.add(
          Weight.STUCK,
          file,
          rule,
          "models.decision-unknown",
          String.valueOf(decision),
          Nearest.hint(String.valueOf(decision), set.tables().keySet()));
    }
  }
}
