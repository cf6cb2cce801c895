package org.sala.models.check;

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
