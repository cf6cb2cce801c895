package org.sala.report;

import java.time.LocalDate;

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
    Words place,
    String placeDetail,
    Words convenor,
    String chair) {

  LocalDate day() {
    return heldOn == null ? plannedFor : heldOn;
  }

  String placeShown(Edition edition) {
    return edition.of(place) + (placeDetail == null ? "" : ", " + placeDetail);
  }
}
