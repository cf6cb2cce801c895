package org.sala.casefile;

import java.util.Map;
import java.util.Set;

/**
 * What expressions of forms may name beside the answers, such as what is usual for the category
 * that was chosen. An answer of the same name goes first.
 */
public interface FormFacts {

  /** The names of the facts: they are looked up for expressions alone that say one of them. */
  Set<String> names();

  /**
   * The facts by their names; a null value where there is nothing to say.
   *
   * @param caseNumber the case at hand
   * @param answers by the keys of the form's fields, as they stand
   */
  Map<String, Object> facts(String caseNumber, Map<String, Object> answers);
}
