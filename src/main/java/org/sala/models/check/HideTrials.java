package org.sala.models.check;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.engine.variable.Variables;

/** Tries when a question is hidden, with every combination of choices. */
final class HideTrials {

  private static final FeelEngine FEEL = new ScalaFeelEngine(List.of());
  private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");
  private static final int MOST = 500;

  private final ModelSet set;
  private final FormFile form;
  private final Findings findings;

  HideTrials(ModelSet set, FormFile form, Findings findings) {
    this.set = set;
    this.form = form;
    this.findings = findings;
  }

  private void say(Question question, String key, Object... more) {
    findings.say(Weight.WRONG, form.name(), question.id(), key, Said.of(key, question, more));
  }

  // Tried with every combination of choices: one that nobody is ever asked is a mistake.
  void check(Question component, String text, Set<String> names) {
    var seen = new HashSet<Object>();
    for (var answers : combinations(text, names)) {
      try {
        seen.add(
            FEEL.evaluateSimpleExpression(text, Variables.fromMap(answers).asVariableContext()));
      } catch (FeelException e) {
        say(component, "models.hide-unreadable", text);
        return;
      }
    }
    if (!seen.contains(false) && !seen.contains(null)) {
      say(
          component,
          seen.equals(Set.of(true)) ? "models.always-hidden" : "models.hide-unreadable",
          text);
    }
  }

  private List<Map<String, Object>> combinations(String text, Set<String> names) {
    var literals = literals(text);
    var possible = new LinkedHashMap<String, Set<Object>>();
    names.forEach(name -> possible.put(name, tried(name, literals)));
    return Combinations.of(possible, MOST);
  }

  private Set<Object> tried(String name, Set<Object> literals) {
    var values = new HashSet<Object>();
    values.add(null);
    form.question(name)
        .map(question -> question.answer(set.product(), set.office()))
        .ifPresent(
            answer ->
                values.addAll(answer.values() == null ? Set.of("x", "", 1) : answer.values()));
    if (set.office().facts().contains(name)) {
      values.addAll(literals); // which values a fact has nobody has written down
    }
    return values;
  }

  private static Set<Object> literals(String text) {
    return TEXT.matcher(text)
        .results()
        .map(found -> (Object) found.group(1))
        .collect(Collectors.toSet());
  }
}
