package org.sala.models.check;

/** The words of forms, which people read in Khmer or in English. */
final class FormWords {

  private FormWords() {}

  static void check(FormFile form, Findings findings) {
    for (var component : form.components()) {
      if (component.label().strip().isEmpty()) {
        findings.say(
            Weight.WRONG,
            form.name(),
            component.id(),
            "models.no-label",
            Said.of("models.no-label", component));
      } else if (isMissing(component.label())) {
        findings.say(
            Weight.WRONG,
            form.name(),
            component.id(),
            "models.form-one-language",
            Said.of("models.form-one-language", component));
      }
      choices(form, component, findings);
    }
  }

  private static void choices(FormFile form, Question component, Findings findings) {
    for (var choice : component.json().path("values")) {
      if (isMissing(choice.path("label").asText())) {
        findings.say(
            Weight.WRONG,
            form.name(),
            component.id(),
            "models.choice-one-language",
            Said.of(
                "models.choice-one-language",
                component,
                choice.path("label").asText(choice.path("value").asText())));
      }
    }
  }

  // What is made by an expression is written when it is shown.
  private static boolean isMissing(String words) {
    return !words.startsWith("=") && !Languages.areBoth(words);
  }
}
