package org.sala.models.check;

import java.util.List;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** The questions of a model: each answer there can be has a way, and each way an answer. */
final class Questions {

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
      right &= new Conditions(findings).areRight(file, gateway, flow, known);
    }
    if (known == null || !right) {
      return;
    }
    var answers = Answers.at(gateway, flows, known);
    if (answers.isComplete()) {
      new QuestionAnswers(findings).check(file, gateway, flows, known, answers);
    } else if (gateway.getDefault() == null) {
      findings.add(Weight.STUCK, file, gateway, "models.no-default");
    }
  }
}
