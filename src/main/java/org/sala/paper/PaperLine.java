package org.sala.paper;

import java.time.Instant;
import java.util.List;
import org.sala.language.Bilingual;

/**
 * A paper of the register.
 *
 * @param number as it stands on the paper, in both languages' digits
 * @param next what can be noted of it now
 */
record PaperLine(
    long id,
    Bilingual number,
    String caseNumber,
    PaperKind kind,
    Bilingual kindName,
    String language,
    String printedBy,
    Instant printedAt,
    String state,
    Bilingual stateName,
    Instant stateAt,
    List<PaperStep> next) {}
