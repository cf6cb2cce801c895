package org.sala.models.check;

import java.util.HashSet;
import java.util.Set;

/** What can be chosen as an answer: written choices, or a list of Sala. */
final class FormChoices {

  private static final Set<String> CHOOSING = Set.of("select", "radio", "checklist", "taglist");

  private final ModelSet set;
  private final FormFile form;
  private final Findings findings;

  FormChoices(ModelSet set, FormFile form, Findings findings) {
    this.set = set;
    this.form = form;
    this.findings = findings;
  }

  private void say(Weight weight, Question question, String key, Object... more) {
    findings.say(weight, form.name(), question.id(), key, Said.of(key, question, more));
  }

  void check(Question question) {
    if (question.json().hasNonNull("valuesExpression")) {
      say(Weight.STUCK, question, "models.list-expression");
    } else if (!question.list().isEmpty()) {
      if (!set.product().lists().containsKey(question.list())) {
        say(
            Weight.STUCK,
            question,
            "models.list-unknown",
            question.list(),
            Nearest.hint(question.list(), set.product().lists().keySet()));
      }
    } else if (CHOOSING.contains(question.type())) {
      written(question);
    }
  }

  private void written(Question question) {
    var values = new HashSet<String>();
    for (var choice : question.json().path("values")) {
      var value = choice.path("value").asText();
      if (!value.matches("[\\p{Alnum}._:;+\\-]{1,200}")) {
        say(Weight.STUCK, question, "models.choice-code", value);
      }
      if (!values.add(value)) {
        say(Weight.WRONG, question, "models.choice-twice", value);
      }
    }
    if (values.isEmpty()) {
      say(Weight.STUCK, question, "models.no-choices");
    }
    var byDefault = question.json().path("defaultValue");
    if (byDefault.isTextual() && !values.contains(byDefault.asText())) {
      say(Weight.WRONG, question, "models.default-no-choice", byDefault.asText());
    }
  }
}
