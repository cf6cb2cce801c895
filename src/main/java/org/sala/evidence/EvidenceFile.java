package org.sala.evidence;

import java.time.Instant;

/**
 * A file on a case.
 *
 * @param drawn whether there are copies of a picture without what the camera wrote into it
 * @param sizeInBytes as it came
 * @param sha256 as it came
 * @param takenAt when a picture was taken, by the camera; null if it does not say
 * @param latitude where, in degrees; null as above
 * @param longitude as above
 * @param step of the model, in which it was added; null if in none
 * @param run the process instance of the step
 * @param covers the picture of which this is a copy with black boxes; null for none
 * @param covered whether there is such a copy of this one
 * @param subject what somebody typed about it; null for nothing
 * @param summary as above
 * @param withAnswer whether it is handed to the requester with the answer
 */
record EvidenceFile(
    long id,
    String caseNumber,
    String name,
    EvidenceKind kind,
    boolean drawn,
    long sizeInBytes,
    String sha256,
    Instant takenAt,
    Double latitude,
    Double longitude,
    String step,
    String run,
    Long covers,
    boolean covered,
    String subject,
    String summary,
    boolean withAnswer,
    String addedBy,
    Instant addedAt) {

  /** What its copy to look at is: pictures are shown as JPEG, a PNG stays one. */
  EvidenceKind shownAs() {
    return kind.isPicture() && kind != EvidenceKind.PNG ? EvidenceKind.JPEG : kind;
  }

  /**
   * Whether a copy can tell who asked: what a camera wrote into it, or a face that was covered
   * since.
   */
  boolean showsWhoAsked(Copy copy) {
    return kind.isPicture() && (copy == Copy.ORIGINAL || covered);
  }

  /** Whether it can be handed to a requester: a picture as it is shown, without a covered face. */
  boolean mayLeave() {
    return drawn && !covered;
  }

  /** Whether it was added in this step of this run of a process. */
  boolean isOf(String activity, String processInstance) {
    return activity.equals(step) && processInstance.equals(run);
  }

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
