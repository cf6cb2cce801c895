package org.sala.evidence;

import java.time.Instant;

/**
 * A file on a case.
 *
 * @param sizeInBytes as it came
 * @param sha256 as it came
 * @param takenAt when a picture was taken, by the camera; null if it does not say
 * @param latitude where, in degrees; null as above
 * @param longitude as above
 */
record EvidenceFile(
    long id,
    String caseNumber,
    String name,
    EvidenceKind kind,
    long sizeInBytes,
    String sha256,
    Instant takenAt,
    Double latitude,
    Double longitude,
    String addedBy,
    Instant addedAt) {

  /** The forms in which a file is kept. */
  enum Copy {
    ORIGINAL,
    SHOWN,
    SMALL;

    /** The copy that answers what is asked; a document has one alone. */
    static Copy of(EvidenceKind kind, boolean original, boolean small) {
      if (small) {
        return SMALL;
      }
      return kind.isPicture() && !original ? SHOWN : ORIGINAL;
    }
  }
}
