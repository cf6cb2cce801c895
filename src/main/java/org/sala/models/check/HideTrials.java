package org.sala.models.check;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.util.ConcurrentLruCache;

/**
 * Tries when a question is hidden, with every combination of choices. What was tried once is known:
 * a change leaves most questions of most forms as they are.
 */
final class HideTrials {

  private static final FeelEngine FEEL = new ScalaFeelEngine(java.util.List.of());
  private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");
  private static final int MOST = 500;
  private static final int KEPT = 1_000;
  private static final ConcurrentLruCache<Trial, Outcome> TRIED =
      new ConcurrentLruCache<>(KEPT, HideTrials::outcome);

  private enum Outcome {
    SOMETIMES,
    ALWAYS,
    UNREADABLE
  }

  /**
   * @param possible what each name can hold
   */
  private record Trial(String text, Map<String, Set<Object>> possible) {}

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

  /** Says when the question can never be asked, or when the text is no answer to that. */
  void check(Question component, String text, Set<String> names) {
    var literals = literals(text);
    var possible = new LinkedHashMap<String, Set<Object>>();
    names.forEach(name -> possible.put(name, tried(name, literals)));
    switch (TRIED.get(new Trial(text, possible))) {
      case ALWAYS -> say(component, "models.always-hidden", text);
      case UNREADABLE -> say(component, "models.hide-unreadable", text);
      default -> {}
    }
  }

  private static Outcome outcome(Trial trial) {
    var seen = new HashSet<Object>();
    for (var answers : Combinations.of(trial.possible(), MOST)) {
      try {
        seen.add(
            FEEL.evaluateSimpleExpression(
                trial.text(), Variables.fromMap(answers).asVariableContext()));
      } catch (FeelException e) {
        return Outcome.UNREADABLE;
      }
    }
    if (seen.contains(false) || seen.contains(null)) {
      return Outcome.SOMETIMES;
    }
    return seen.equals(Set.of(true)) ? Outcome.ALWAYS : Outcome.UNREADABLE;
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
