package org.sala.paper.letter;

import org.sala.language.Language;

/**
 * For what a letter is written.
 *
 * @param addressee the code of whom it goes to, where there are several; empty for the requester
 * @param hour of a meeting, as {@code 08:30}; empty for none
 * @param hall of a meeting; empty for none
 * @param trackingCode of a request, which was found to be its own; empty for none
 * @param user who prints it
 */
record Occasion(
    String caseNumber,
    Language language,
    String addressee,
    String hour,
    String hall,
    String trackingCode,
    String user) {}
