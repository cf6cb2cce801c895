package org.sala.report;

import java.time.LocalDate;
import org.sala.language.Bilingual;
import org.sala.language.Language;

/**
 * What a report says of a meeting itself.
 *
 * @param heldOn null while it has not taken place
 * @param convenor null where the administration itself convenes
 */
record MeetingFacts(
    String number,
    String kind,
    String mode,
    String theme,
    String campaign,
    String workingGroup,
    String level,
    LocalDate plannedFor,
    LocalDate heldOn,
    Bilingual place,
    String placeDetail,
    Bilingual convenor,
    String chair) {

  LocalDate day() {
    return heldOn == null ? plannedFor : heldOn;
  }

  String placeShown(Language language) {
    return place.in(language) + (placeDetail == null ? "" : ", " + placeDetail);
  }
}
