package org.sala.models.check;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** When questions are hidden: the expression names questions and choices that there are. */
final class FormHides {

  private static final Pattern TEXT = Pattern.compile("\"(?:[^\"\\\\]++|\\\\.)*+\"");
  private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");
  private static final Set<String> WORDS =
      Set.of(
          "and",
          "or",
          "not",
          "null",
          "true",
          "false",
          "if",
          "then",
          "else",
          "in",
          "between",
          "count",
          "list",
          "contains",
          "string",
          "length",
          "is",
          "defined",
          "date",
          "sum",
          "min",
          "max");

  private final ModelSet set;
  private final FormFile form;
  private final Findings findings;

  private FormHides(ModelSet set, FormFile form, Findings findings) {
    this.set = set;
    this.form = form;
    this.findings = findings;
  }

  static void check(ModelSet set, FormFile form, Findings findings) {
    var hides = new FormHides(set, form, findings);
    for (var component : form.components()) {
      var hide = component.hide().strip();
      if (!hide.isEmpty()) {
        hides.hide(component, hide);
      }
    }
  }

  private void say(Question question, String key, Object... more) {
    findings.say(Weight.WRONG, form.name(), question.id(), key, Said.of(key, question, more));
  }

  private void hide(Question component, String hide) {
    if (!hide.startsWith("=")) {
      say(component, "models.hide-format", hide);
      return;
    }
    var text = hide.substring(1);
    var names = names(text);
    var right = true;
    for (var name : names) {
      if (form.question(name).isEmpty() && !set.office().facts().contains(name)) {
        right = false;
        say(
            component,
            "models.hide-name-unknown",
            name,
            Nearest.hint(name, form.questions().stream().map(Question::key).toList()));
      }
    }
    if (component.json().hasNonNull("key") && names.contains(component.key())) {
      right = false;
      say(component, "models.hides-itself");
    }
    right &= new HideChoices(set, form, findings).areRight(component, text);
    if (right) {
      new HideTrials(set, form, findings).check(component, text, names);
    }
  }

  private static Set<String> names(String text) {
    return NAME.matcher(TEXT.matcher(text).replaceAll(" "))
        .results()
        .map(each -> each.group())
        .filter(name -> !WORDS.contains(name))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
