package org.sala.casefile;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.sala.language.Bilingual;

/**
 * The lists that forms offer by name ({@code valuesKey}): units, categories, officers. They are
 * made when a form is opened and again when it is submitted, and are never stored in the engine.
 */
public interface FormLists {

  /**
   * One choice.
   *
   * @param label in the language of the person at work
   * @param both in both languages, as it goes into the case file
   */
  record Option(String value, String label, @JsonIgnore Bilingual both) {

    public Option {
      both = both == null ? Bilingual.same(label) : both;
    }

    /** A choice that is called the same in both languages. */
    public Option(String value, String label) {
      this(value, label, null);
    }

    /** A choice with a name in each language. */
    public Option(String value, Bilingual label) {
      this(value, label.forReader(), label);
    }
  }

  /**
   * The choices of a list for one task, or nothing if the list is not one of these.
   *
   * @param list the name of the list
   * @param caseNumber the case at hand
   * @param variables what the engine knows of the running case
   */
  Optional<List<Option>> options(String list, String caseNumber, VariableScope variables);
}
