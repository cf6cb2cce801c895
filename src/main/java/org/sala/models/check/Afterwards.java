package org.sala.models.check;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** What is known when a form has been written in, or the product has done a step. */
final class Afterwards {

  private Afterwards() {}

  static Known step(ModelSet set, StepNeeds step, Known here) {
    var known = here;
    for (var each : step.sets().entrySet()) {
      var value = Types.of(each.getValue(), set.office());
      known =
          each.getValue().endsWith("?")
              ? known.withPerhaps(each.getKey(), value)
              : known.with(each.getKey(), value);
    }
    return known;
  }

  static Known form(ModelSet set, FormFile form, Known here) {
    var known = here.withWritten(form.id());
    for (var question : form.questions()) {
      var answer = question.answer(set.product(), set.office());
      known =
          question.isRequired() && question.hide().isEmpty()
              ? known.with(question.key(), answer)
              : known.withPerhaps(question.key(), answer);
    }
    return known;
  }
}
