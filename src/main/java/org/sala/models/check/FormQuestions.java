package org.sala.models.check;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The questions of a form, one by one: what can be answered, what is checked, what is shown. */
final class FormQuestions {

  private static final Set<String> OF_DATES =
      Set.of("future", "not-past", "not-future", "working-day");

  private final ModelSet set;
  private final FormFile form;
  private final Findings findings;

  private FormQuestions(ModelSet set, FormFile form, Findings findings) {
    this.set = set;
    this.form = form;
    this.findings = findings;
  }

  static void check(ModelSet set, FormFile form, Findings findings) {
    var questions = new FormQuestions(set, form, findings);
    for (var component : form.components()) {
      new FormProperties(set, form, findings).check(component);
      if (component.type().equals("text") && component.json().hasNonNull("key")) {
        questions.say(Weight.STUCK, component, "models.text-with-key");
      } else if (!component.type().equals("text")) {
        questions.key(component);
        new FormChoices(set, form, findings).check(component);
        questions.checks(component);
        questions.limits(component);
      }
    }
  }

  private void say(Weight weight, Question question, String key, Object... more) {
    findings.say(weight, form.name(), question.id(), key, Said.of(key, question, more));
  }

  private void key(Question question) {
    if (!question.json().hasNonNull("key")) {
      say(Weight.STUCK, question, "models.no-key");
    } else if (!question.key().matches("[A-Za-z][A-Za-z0-9_]{0,60}")) {
      say(Weight.STUCK, question, "models.key-format", question.key());
    }
  }

  private void checks(Question question) {
    for (var name : list(question.property("check"))) {
      if (!set.office().checks().contains(name)) {
        say(
            Weight.STUCK,
            question,
            "models.check-unknown",
            name,
            Nearest.hint(name, set.office().checks()));
      } else if (OF_DATES.contains(name) && !question.type().equals("datetime")) {
        say(Weight.STUCK, question, "models.check-of-date", name);
      }
    }
  }

  private void limits(Question question) {
    var rules = question.json().path("validate");
    for (var pair : List.of("min max", "minLength maxLength")) {
      var from = rules.path(pair.split(" ")[0]);
      var to = rules.path(pair.split(" ")[1]);
      if (!from.isMissingNode() && !to.isMissingNode() && from.asDouble() > to.asDouble()) {
        say(Weight.STUCK, question, "models.limits-crossed", from.asText(), to.asText());
      }
    }
    if (question.isRequired() && rules.path("maxLength").asInt(1) < 1) {
      say(Weight.STUCK, question, "models.limits-crossed", "1", "0");
    }
    if (question.isRequired()
        && (question.json().path("disabled").asBoolean()
            || question.json().path("readonly").asBoolean())) {
      say(Weight.STUCK, question, "models.required-not-writable");
    }
  }

  static List<String> list(String text) {
    return Stream.of(text.split(",")).map(String::strip).filter(each -> !each.isEmpty()).toList();
  }
}
