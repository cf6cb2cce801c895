package org.sala.paper.letter;

import java.time.LocalDate;
import org.sala.language.Bilingual;

/** A meeting that people are invited to. */
record PlannedMeeting(
    String number,
    String theme,
    LocalDate plannedFor,
    Bilingual placeName,
    String placeDetail,
    String chair) {}
