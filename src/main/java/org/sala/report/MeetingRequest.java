package org.sala.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.sala.language.Bilingual;
import org.sala.language.Days;
import org.sala.language.Language;
import org.sala.language.Wording;
import org.sala.request.RequestTerms;

/**
 * A request of a meeting as a report needs it. Of the requester only the organisation is here, and
 * nothing if the requester asked for confidentiality.
 *
 * @param line its number in the minutes, null if it was not raised in any
 * @param answer the answer given at the meeting, null if there was none
 * @param dueAt when the answer is due, null if no date is set
 */
record MeetingRequest(
    String number,
    String line,
    String category,
    Bilingual categoryName,
    String subject,
    String narrative,
    Bilingual place,
    String placeDetail,
    String requesterKind,
    String organisation,
    boolean confidential,
    Bilingual leadUnit,
    String priority,
    String status,
    String outcome,
    Instant dueAt,
    String answer,
    String answeredBy) {

  private static final Set<String> ADDRESSED =
      Set.of("RESOLVED", "ANSWERED_AT_MEETING", "CLOSED_WITHOUT_RESPONSE", "REFERRED_AND_ANSWERED");

  /** How a request stands, for the scorecard: each in one of these. */
  enum Standing {
    ANSWERED_THERE,
    ANSWERED_SINCE,
    REFERRED,
    IN_PROGRESS,
    OTHER_END
  }

  Standing standing() {
    if (outcome != null && !ADDRESSED.contains(outcome)) {
      return Standing.OTHER_END;
    }
    if ("ANSWERED_AT_MEETING".equals(outcome) || outcome == null && answer != null) {
      return Standing.ANSWERED_THERE;
    }
    if (outcome != null || status.equals("ANSWERED")) {
      return Standing.ANSWERED_SINCE;
    }
    return status.equals("REFERRED") ? Standing.REFERRED : Standing.IN_PROGRESS;
  }

  boolean isOverdue(Instant now) {
    return (standing() == Standing.REFERRED || standing() == Standing.IN_PROGRESS)
        && dueAt != null
        && now.isAfter(dueAt);
  }

  LocalDate dueOn() {
    return dueAt == null ? null : Days.of(dueAt);
  }

  /** From whom, without a name of a person. */
  String from(Language language) {
    if (confidential) {
      return Wording.in(language, "report.confidential");
    }
    if (organisation != null) {
      return organisation;
    }
    return RequestTerms.of(requesterKind).in(language);
  }
}
