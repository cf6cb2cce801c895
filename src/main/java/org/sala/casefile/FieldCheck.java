package org.sala.casefile;

import java.util.Map;
import java.util.Optional;
import org.sala.engine.Refusal.Problem;

/**
 * A check that a process owner can ask for in a form: the field's property {@code check} holds the
 * name of the bean, for example {@code future} or {@code request-number}.
 */
public interface FieldCheck {

  /**
   * Looks at an answer that is present and has the right type.
   *
   * @param field the name of the field, for the problem
   * @param value the answer as text
   * @param answers all answers by the keys of the form's fields, those of hidden fields among them
   * @param caseNumber the case at hand
   * @return what is wrong, or nothing
   */
  Optional<Problem> problem(
      String field, String value, Map<String, Object> answers, String caseNumber);
}
