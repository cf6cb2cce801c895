package org.sala.models.check;

import java.util.regex.Pattern;

/** The choices that a condition of hiding names: each is offered. */
final class HideChoices {

  private static final Pattern COMPARED =
      Pattern.compile("([\\p{L}_][\\p{L}\\p{N}_]*)\\s*(?:=|!=)\\s*\"([^\"]*)\"");

  private final ModelSet set;
  private final FormFile form;
  private final Findings findings;

  HideChoices(ModelSet set, FormFile form, Findings findings) {
    this.set = set;
    this.form = form;
    this.findings = findings;
  }

  private void say(Question question, String key, Object... more) {
    findings.say(Weight.WRONG, form.name(), question.id(), key, Said.of(key, question, more));
  }

  boolean areRight(Question component, String text) {
    var right = true;
    for (var found : COMPARED.matcher(text).results().toList()) {
      var asked = form.question(found.group(1));
      var values = asked.map(each -> each.answer(set.product(), set.office()).values());
      if (values.isPresent()
          && asked.get().isChoice()
          && !values.get().contains(found.group(2))
          && !found.group(2).isEmpty()) {
        right = false;
        say(
            component,
            "models.hide-choice-unknown",
            found.group(2),
            found.group(1),
            Nearest.hint(found.group(2), values.get().stream().map(String::valueOf).toList()));
      }
    }
    return right;
  }
}
