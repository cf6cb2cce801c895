package org.sala.paper.letter;

import org.sala.language.Bilingual;
import org.sala.language.Wording;
import org.sala.paper.PrintedPaper;

/**
 * What was printed.
 *
 * @param warning what the fonts lack; null if every letter is drawn
 * @param copy the requester's copy as PDF, where it says what the kept one does not; else null
 */
record LetterPrinted(long id, Bilingual number, Bilingual warning, byte[] copy) {

  static LetterPrinted of(PrintedPaper paper) {
    return new LetterPrinted(
        paper.id(),
        Bilingual.each(paper.number()::in),
        paper.undrawn().isEmpty() ? null : Wording.of("paper.undrawn", paper.undrawn()),
        paper.copy());
  }
}
