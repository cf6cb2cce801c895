package org.sala.casefile;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * The lists that forms offer by name ({@code valuesKey}): units, categories, officers. They are
 * made when a form is opened and again when it is submitted, and are never stored in the engine.
 */
public interface FormLists {

  /** One choice; the label is in the language of the person at work. */
  record Option(String value, String label) {}

  /**
   * The choices of a list for one task, or nothing if the list is not one of these.
   *
   * @param list the name of the list
   * @param caseNumber the case at hand
   * @param variables what the engine knows of the running case
   */
  Optional<List<Option>> options(String list, String caseNumber, VariableScope variables);
}
