package org.sala.notice;

import java.time.Instant;
import java.time.LocalDate;
import org.sala.language.Bilingual;

/**
 * A notice of an activity.
 *
 * @param outcome {@code RECORDED} or {@code OBSTRUCTION_REPORTED}, null while it is open
 * @param obstructionRequest the request that being prevented started, or null
 */
record Notice(
    String number,
    String organisation,
    String contactName,
    String contactPhone,
    String subject,
    String purpose,
    LocalDate heldOn,
    String placeCode,
    Bilingual placeName,
    String placeDetail,
    String status,
    String outcome,
    Instant receivedAt,
    String registeredBy,
    String obstructionRequest) {

  /** The same for a reader who need not know whom to call. */
  Notice withoutContact() {
    return new Notice(
        number,
        organisation,
        null,
        null,
        subject,
        purpose,
        heldOn,
        placeCode,
        placeName,
        placeDetail,
        status,
        outcome,
        receivedAt,
        registeredBy,
        obstructionRequest);
  }
}
