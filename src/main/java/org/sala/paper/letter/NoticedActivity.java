package org.sala.paper.letter;

import java.time.Instant;
import java.time.LocalDate;
import org.sala.language.Bilingual;

/** A notice as its receipt speaks of it. */
record NoticedActivity(
    String number,
    String organisation,
    String subject,
    LocalDate heldOn,
    Bilingual placeName,
    Instant receivedAt) {}
