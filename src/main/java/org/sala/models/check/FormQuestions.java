package org.sala.models.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.sala.language.Bilingual;

/** The questions of a form, one by one: what can be answered, what is checked, what is shown. */
final class FormQuestions {

  private static final Set<String> CHOOSING = Set.of("select", "radio", "checklist", "taglist");
  private static final Set<String> OF_DATES =
      Set.of("future", "not-past", "not-future", "working-day");
  private static final Set<String> PROPERTIES =
      Set.of("entry", "fields", "check", "evidence", "minimum", "fill", "accused");

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
      questions.properties(component);
      if (component.type().equals("text") && component.json().hasNonNull("key")) {
        questions.say(Weight.STUCK, component, "models.text-with-key");
      } else if (!component.type().equals("text")) {
        questions.key(component);
        questions.choices(component);
        questions.checks(component);
        questions.limits(component);
      }
    }
  }

  private void say(Weight weight, Question question, String key, Object... more) {
    findings.add(weight, form.name(), question.id(), Said.of(key, question, more));
  }

  private void key(Question question) {
    if (!question.json().hasNonNull("key")) {
      say(Weight.STUCK, question, "models.no-key");
    } else if (!question.key().matches("[A-Za-z][A-Za-z0-9_]{0,60}")) {
      say(Weight.STUCK, question, "models.key-format", question.key());
    }
  }

  private void choices(Question question) {
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

  private void properties(Question component) {
    component
        .json()
        .path("properties")
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!PROPERTIES.contains(name)) {
                say(
                    Weight.WRONG,
                    component,
                    "models.form-property-unknown",
                    name,
                    Nearest.hint(name, PROPERTIES));
              }
            });
    entry(component);
    var accused = component.property("accused");
    if (!accused.isEmpty() && !Set.of("unit", "person").contains(accused)) {
      say(
          Weight.STUCK,
          component,
          "models.form-property-value",
          "accused",
          accused,
          hint("unit, person"));
    }
    var fill = component.property("fill");
    if (!fill.isEmpty() && !fill.equals("position")) {
      say(Weight.WRONG, component, "models.form-property-value", "fill", fill, hint("position"));
    }
  }

  private void entry(Question component) {
    var entry = component.property("entry");
    if (entry.isEmpty()) {
      return;
    }
    var earlier = set.forms().get(entry);
    if (earlier == null) {
      say(
          Weight.WRONG,
          component,
          "models.entry-unknown",
          entry,
          Nearest.hint(entry, set.forms().keySet()));
      return;
    }
    var keys = earlier.questions().stream().map(Question::key).toList();
    list(component.property("fields")).stream()
        .filter(key -> !keys.contains(key))
        .forEach(
            key ->
                say(
                    Weight.WRONG,
                    component,
                    "models.entry-field-unknown",
                    key,
                    entry,
                    Nearest.hint(key, keys)));
  }

  private static Bilingual hint(String values) {
    return org.sala.language.Wording.of("models.there-are", values);
  }

  private static List<String> list(String text) {
    return Stream.of(text.split(",")).map(String::strip).filter(each -> !each.isEmpty()).toList();
  }
}
