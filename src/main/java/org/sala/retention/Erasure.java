package org.sala.retention;

import java.time.Instant;

/**
 * A line of the register of erasures.
 *
 * @param number of the register
 * @param askedBy null where the time was over
 * @param agreedBy the second person; null as long as nobody has agreed, and where the time was over
 * @param erasedAt null as long as the words stand
 */
record Erasure(
    long number,
    String caseNumber,
    Reason reason,
    String askedBy,
    Instant askedAt,
    String agreedBy,
    Instant erasedAt) {

  /** Why words are erased. */
  enum Reason {
    /** The time for which they are kept is over. */
    RETENTION,
    /** Who asked demands it. */
    REQUESTER,
    /** The inspectorate demands it. */
    INSPECTORATE
  }
}
