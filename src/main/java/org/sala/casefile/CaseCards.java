package org.sala.casefile;

import java.util.Collection;
import java.util.Map;
import org.sala.language.Bilingual;

/**
 * What a list of tasks shows of cases at one glance, for a whole list at once; each kind of case
 * has its own. Callers have checked who may see the tasks.
 */
public interface CaseCards {

  /** Whether this knows cases with this number. */
  boolean follows(String caseNumber);

  /** What is shown of each, by number; those that do not exist have none. */
  Map<String, CaseCard> cards(Collection<String> caseNumbers);

  /**
   * One case at a glance.
   *
   * @param subject what it is about, in the words of whoever put it
   * @param category null for a kind of case that has none
   * @param place null where none is known
   * @param priority null for a kind of case that has none
   * @param urgent whether the priority is to be seen from afar
   */
  record CaseCard(
      String number,
      String subject,
      Bilingual category,
      Bilingual place,
      Bilingual priority,
      boolean urgent) {}
}
