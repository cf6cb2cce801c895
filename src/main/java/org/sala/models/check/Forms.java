package org.sala.models.check;

import java.util.HashSet;
import java.util.List;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/**
 * Forms as a whole: for whom they are, what the product must find in them, what they are called.
 */
final class Forms {

  private final ModelSet set;
  private final Findings findings;

  private Forms(ModelSet set, Findings findings) {
    this.set = set;
    this.findings = findings;
  }

  static void check(ModelSet set, Findings findings) {
    var forms = new Forms(set, findings);
    var seen = new HashSet<FormFile>();
    for (var file : set.processes().values()) {
      file.forms().values().stream().filter(seen::add).forEach(forms::form);
    }
    for (var file : set.processes().values()) {
      for (var task : file.all(UserTask.class)) {
        file.form(task).ifPresent(form -> forms.needed(file, form));
      }
    }
  }

  private void form(FormFile form) {
    var file = form.name();
    if (form.id().isEmpty()) {
      findings.add(Weight.STUCK, file, "models.form-without-id");
    } else if (!new LawFile(file, new byte[0]).key().equals(form.id())) {
      findings.add(Weight.HINT, file, "models.form-other-name", form.id());
    }
    if (form.questions().isEmpty()) {
      findings.add(Weight.WRONG, file, "models.form-asks-nothing");
    }
    var keys = new HashSet<String>();
    for (var component : form.components()) {
      if (component.json().hasNonNull("key") && !keys.add(component.key())) {
        findings.say(
            Weight.STUCK,
            file,
            component.id(),
            "models.key-twice",
            Said.of("models.key-twice", component, component.key()));
      }
    }
    FormWords.check(form, findings);
    FormQuestions.check(set, form, findings);
    FormHides.check(set, form, findings);
  }

  private void needed(ProcessFile file, FormFile form) {
    set.product()
        .forms()
        .getOrDefault(form.id(), List.of())
        .forEach(need -> FormNeed.of(need).check(form, findings));
    for (var question : form.questions()) {
      ofProduct(file, form, question);
    }
  }

  // An answer under a name of the product would take the place of what the product sets.
  private void ofProduct(ProcessFile file, FormFile form, Question question) {
    var facts = set.facts(file).of(question.key());
    if (facts != null && (facts.sort() == Sort.GROUP || facts.sort() == Sort.DATE)) {
      findings.say(
          Weight.STUCK,
          form.name(),
          question.id(),
          "models.key-of-product",
          Said.of("models.key-of-product", question, question.key()));
    }
    var started =
        set.needs(file).map(ProcessNeeds::starts).orElse(java.util.Map.of()).get(question.key());
    var product = started == null ? set.callersStart(file, question.key()) : started;
    if (product != null && question.isChoice() && question.list().isEmpty()) {
      var possible = Types.of(product, set.office()).values();
      question.choices().stream()
          .filter(choice -> possible != null && !possible.contains(choice))
          .forEach(
              choice ->
                  findings.say(
                      Weight.STUCK,
                      form.name(),
                      question.id(),
                      "models.choice-not-of-product",
                      Said.of(
                          "models.choice-not-of-product",
                          question,
                          choice,
                          Nearest.hint(
                              String.valueOf(choice),
                              possible.stream().map(String::valueOf).toList()))));
    }
  }
}
