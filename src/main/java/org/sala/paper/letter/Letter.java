package org.sala.paper.letter;

import org.sala.paper.PaperKind;

/** A letter that a case asks for at some of its times. */
interface Letter {

  PaperKind kind();

  /** Whether the letter makes sense for this case now. */
  boolean fits(String caseNumber);

  /** Writes the letter from the case file; it makes sense. */
  Written write(Occasion occasion);
}
