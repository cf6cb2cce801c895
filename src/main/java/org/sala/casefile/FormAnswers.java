package org.sala.casefile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.Variables;
import org.sala.casefile.Entry.Field;
import org.sala.casefile.TaskForm.Component;
import org.sala.engine.Refusal;
import org.sala.engine.Refusal.Problem;
import org.sala.language.Wording;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Holds what a person submitted against the form, on the server: the browser's checks are only a
 * convenience. Hidden fields are dropped, shown ones must satisfy what the form asks.
 */
@org.springframework.stereotype.Component
class FormAnswers {

  private final ObjectProvider<ProcessEngineConfigurationImpl> engine;
  private final OfferedLists lists;
  private final Map<String, FieldCheck> checks;
  private final FormEvidence evidence;
  private final List<FormFacts> facts;

  FormAnswers(
      ObjectProvider<ProcessEngineConfigurationImpl> engine,
      OfferedLists lists,
      Map<String, FieldCheck> checks,
      FormEvidence evidence,
      List<FormFacts> facts) {
    this.facts = facts;
    this.engine = engine;
    this.lists = lists;
    this.checks = checks;
    this.evidence = evidence;
  }

  /**
   * The answers of the shown fields, in the order of the form.
   *
   * @throws Refusal with one problem for each thing that is wrong
   */
  List<Field> accept(TaskForm form, Map<String, Object> submitted, TaskEntity task, String number) {
    var problems = new ArrayList<Problem>();
    var fields = new ArrayList<Field>();
    problems.addAll(unknown(form, submitted.keySet()));
    for (var component : form.components()) {
      if (isHidden(component, form, number, submitted)) {
        continue;
      }
      var answer = new FieldAnswer(component, submitted.get(component.key()));
      var options = component.list().map(list -> lists.options(list, number, task));
      answer
          .problem(options)
          .or(() -> ownProblem(component, answer, submitted, number))
          .ifPresent(problems::add);
      if (!answer.isMissing()) {
        fields.add(answer.field(options));
      }
    }
    form.shown().stream()
        .filter(component -> !isHidden(component, form, number, submitted))
        .flatMap(component -> evidence.problem(component, task, number).stream())
        .forEach(problems::add);
    if (!problems.isEmpty()) {
      throw new Refusal(problems);
    }
    return fields;
  }

  private Optional<Problem> ownProblem(
      Component component, FieldAnswer answer, Map<String, Object> submitted, String number) {
    return answer.isMissing()
        ? Optional.empty()
        : component.checks().stream()
            .flatMap(
                name ->
                    checkNamed(name)
                        .problem(component.key(), answer.text(), submitted, number)
                        .stream())
            .findFirst()
            .map(found -> answer.labelled(found.text()));
  }

  private FieldCheck checkNamed(String name) {
    return Optional.ofNullable(checks.get(name))
        .orElseThrow(() -> new IllegalStateException("No check is named '" + name + "'."));
  }

  /**
   * Refuses answers to questions that the form does not ask.
   *
   * @throws Refusal with one problem for each of these keys
   */
  static void refuseUnknown(TaskForm form, Set<String> keys) {
    var problems = unknown(form, keys);
    if (!problems.isEmpty()) {
      throw new Refusal(problems);
    }
  }

  private static List<Problem> unknown(TaskForm form, Set<String> keys) {
    var known = form.components().stream().map(Component::key).toList();
    return keys.stream()
        .filter(key -> !known.contains(key))
        .map(key -> new Problem(key, Wording.of("casefile.unknown-field", key)))
        .toList();
  }

  /** Whether a component does not show while these are the answers. */
  boolean isHidden(Component component, TaskForm form, String number, Map<String, Object> answers) {
    return isTrue(component.hiddenWhen(), form, number, answers);
  }

  private boolean isTrue(
      Optional<String> feel, TaskForm form, String number, Map<String, Object> answers) {
    return feel.isPresent() && Boolean.TRUE.equals(evaluate(feel.get(), form, number, answers));
  }

  /**
   * What an expression in a form comes to, with the answers and the facts ({@link FormFacts}) as
   * its names: the one FEEL that forms are shown with and checked with.
   */
  Object evaluate(String feel, TaskForm form, String number, Map<String, Object> answers) {
    var context = new HashMap<String, Object>();
    facts.stream()
        .filter(each -> each.names().stream().anyMatch(feel::contains))
        .forEach(each -> context.putAll(each.facts(number, answers)));
    form.components()
        .forEach(
            field ->
                context.put(field.key(), new FieldAnswer(field, answers.get(field.key())).meant()));
    return engine
        .getObject()
        .getDmnEngineConfiguration()
        .getFeelEngine()
        .evaluateSimpleExpression(feel, Variables.fromMap(context).asVariableContext());
  }
}
