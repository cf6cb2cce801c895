package org.sala.governor;

import org.sala.casefile.CaseNumbers.Kind;
import org.sala.casefile.TaskCards.TaskCard;
import org.sala.language.Bilingual;

/**
 * A task on the desk.
 *
 * @param step the id of the step, equal for tasks that can be decided together
 * @param holder the name of who has it; null while it is free
 * @param mayDecide whether the reader may do it now
 */
record DeskTask(
    TaskCard card, Kind kind, String step, Bilingual name, String holder, boolean mayDecide) {

  String number() {
    return card.number();
  }
}
