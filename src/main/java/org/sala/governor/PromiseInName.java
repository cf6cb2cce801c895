package org.sala.governor;

import java.time.LocalDate;
import org.sala.casefile.CaseNumbers.Kind;
import org.sala.language.Bilingual;

/** An open promise made in the reader's name, or in that of a governor the reader works for. */
record PromiseInName(
    String number,
    Kind kind,
    String promise,
    Bilingual unit,
    String by,
    LocalDate dueOn,
    boolean late) {}
