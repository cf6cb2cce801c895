package org.sala.models.check;

import java.util.Set;
import org.sala.language.Bilingual;

/** The properties of a component that Sala reads: what it shows, asks for, and whom it names. */
final class FormProperties {

  private static final Set<String> PROPERTIES =
      Set.of("entry", "fields", "check", "evidence", "minimum", "fill", "accused", "proposes");

  private final ModelSet set;
  private final FormFile form;
  private final Findings findings;

  FormProperties(ModelSet set, FormFile form, Findings findings) {
    this.set = set;
    this.form = form;
    this.findings = findings;
  }

  private void say(Weight weight, Question question, String key, Object... more) {
    findings.say(weight, form.name(), question.id(), key, Said.of(key, question, more));
  }

  void check(Question component) {
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
    FormQuestions.list(component.property("fields")).stream()
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
}
