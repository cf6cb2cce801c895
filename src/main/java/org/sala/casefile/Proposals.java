package org.sala.casefile;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What a form proposes: a field with the property {@code proposes} opens with what the expression
 * comes to, and follows the other answers until the person chooses. It is a proposal that is read
 * before it is sent, and never stands in for an answer.
 */
@org.springframework.stereotype.Component
class Proposals {

  private static final String PROPERTY = "proposes";

  private final FormAnswers answers;

  Proposals(FormAnswers answers) {
    this.answers = answers;
  }

  /**
   * The proposals of a form by key; a null value where there is nothing to propose.
   *
   * @param chosen the keys of the fields that the person, or an earlier entry, has filled in
   */
  Map<String, Object> of(
      TaskForm form, String caseNumber, Map<String, Object> values, Set<String> chosen) {
    var proposed = new HashMap<String, Object>();
    for (var component : form.components()) {
      if (!chosen.contains(component.key())) {
        component
            .property(PROPERTY)
            .map(feel -> feel.replaceFirst("^=", ""))
            .ifPresent(
                feel ->
                    proposed.put(
                        component.key(), answers.evaluate(feel, form, caseNumber, values)));
      }
    }
    return proposed;
  }
}
