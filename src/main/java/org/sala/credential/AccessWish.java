package org.sala.credential;

import java.time.Instant;

/**
 * What an administrator asks for and a second person decides.
 *
 * @param groupId the group that somebody is to come into; null where a second factor is to be set
 *     back
 * @param decidedBy null while nobody has decided
 * @param agreed null while nobody has decided
 */
record AccessWish(
    long id,
    Kind kind,
    String account,
    String groupId,
    String askedBy,
    Instant askedAt,
    String decidedBy,
    Instant decidedAt,
    Boolean agreed) {

  /** What is asked for. */
  enum Kind {
    MEMBERSHIP,
    SECOND_FACTOR
  }

  /** Whether nobody has decided yet. */
  boolean waits() {
    return agreed == null;
  }
}
