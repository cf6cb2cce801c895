package org.sala.models.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.engine.variable.Variables;

/** When questions are hidden: the expression names questions and choices that there are. */
final class FormHides {

  private static final FeelEngine FEEL = new ScalaFeelEngine(List.of());
  private static final int MOST = 500;
  private static final Pattern TEXT = Pattern.compile("\"(?:[^\"\\\\]++|\\\\.)*+\"");
  private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");
  private static final Pattern COMPARED =
      Pattern.compile("([\\p{L}_][\\p{L}\\p{N}_]*)\\s*(?:=|!=)\\s*\"([^\"]*)\"");
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
    findings.add(Weight.WRONG, form.name(), question.id(), Said.of(key, question, more));
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
      if (form.question(name).isEmpty() && !set.product().formFacts().contains(name)) {
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
    right &= choices(component, text);
    if (right) {
      always(component, text, names);
    }
  }

  private static Set<String> names(String text) {
    return NAME.matcher(TEXT.matcher(text).replaceAll(" "))
        .results()
        .map(each -> each.group())
        .filter(name -> !WORDS.contains(name))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private boolean choices(Question component, String text) {
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

  // Tried with every combination of choices: one that nobody is ever asked is a mistake.
  private void always(Question component, String text, Set<String> names) {
    var seen = new HashSet<Object>();
    for (var answers : combinations(names)) {
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

  private List<Map<String, Object>> combinations(Set<String> names) {
    List<Map<String, Object>> all = List.of(Map.of());
    for (var name : names) {
      var some = new ArrayList<Map<String, Object>>();
      for (var value : tried(name)) {
        for (var before : all) {
          var with = new HashMap<>(before);
          with.put(name, value);
          some.add(with);
        }
      }
      all = some.size() > MOST ? some.subList(0, MOST) : some;
    }
    return all;
  }

  private Set<Object> tried(String name) {
    var values = new HashSet<Object>();
    values.add(null);
    form.question(name)
        .map(question -> question.answer(set.product(), set.office()))
        .ifPresent(
            answer ->
                values.addAll(answer.values() == null ? Set.of("x", "", 1) : answer.values()));
    return values;
  }
}
