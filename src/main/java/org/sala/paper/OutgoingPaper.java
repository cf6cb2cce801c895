package org.sala.paper;

import java.time.Instant;

/**
 * A paper as it stands in the register.
 *
 * @param number in its series, which is one of an office and a year
 * @param addressee the code of the audience it goes to; null for none
 * @param state {@code PRINTED}, or what was noted of it last
 */
public record OutgoingPaper(
    long id,
    String office,
    int year,
    int number,
    String caseNumber,
    PaperKind kind,
    String language,
    boolean namesRequester,
    String addressee,
    String printedBy,
    Instant printedAt,
    String state,
    Instant stateAt) {

  /** Its number, as it is written and coded. */
  public PaperNumber paperNumber() {
    return new PaperNumber(office, year, number);
  }
}
