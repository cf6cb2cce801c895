package org.sala.request;

import java.time.Instant;
import java.util.List;
import org.sala.language.Bilingual;

/**
 * A request as the case file keeps it. The requester's identity is kept apart, see {@link
 * Requester}.
 *
 * @param supportingUnits codes of the units that give their opinion
 * @param riskOfHarm whether the requester could come to harm (R31)
 * @param outcome how it ended, null while it is open
 * @param serviceLevelVersion the version of the table "Service levels" by which its days are
 *     counted: in force on receipt, or of a change that took it along; null where it was not noted
 * @param answeredAt when the answer that stands was sent; null before the answer and after a
 *     reopening, see {@link Answers}
 */
public record Request(
    String number,
    String channel,
    String category,
    String priority,
    String placeCode,
    Bilingual placeName,
    String placeDetail,
    String subject,
    String narrative,
    long requesterId,
    String respondentKind,
    String respondentName,
    String respondentUnit,
    String leadUnit,
    List<String> supportingUnits,
    boolean restricted,
    boolean riskOfHarm,
    String status,
    String outcome,
    String duplicateOf,
    Instant receivedAt,
    Instant acceptedAt,
    Instant answeredAt,
    Instant closedAt,
    String registeredBy,
    Integer serviceLevelVersion,
    Groups groups) {

  /**
   * The groups that work on a request at this time; null where none was appointed yet.
   *
   * @param assigners those who choose the officer in charge; null where the heads do
   */
  public record Groups(
      String desk,
      String heads,
      String officers,
      String inspectors,
      String assigners,
      String governors,
      String reviewers) {

    /** The group that chooses the officer in charge. */
    String assigning() {
      return assigners == null ? heads : assigners;
    }
  }

  /** The status of a request that has ended. */
  public static final String CLOSED = "CLOSED";

  /** The kind of respondent that takes the request out of the hands of its unit (R06). */
  public static final String AUTHORITY = "AUTHORITY";

  /**
   * Whether the desk still finds out what it is about and against whom; until then the unit that
   * may turn out to be accused sees nothing.
   */
  public boolean isBeingChecked() {
    return acceptedAt == null;
  }

  /** Whether it complains of an authority, known or not (R06). */
  public boolean isAgainstAuthority() {
    return AUTHORITY.equals(respondentKind) || respondentUnit != null;
  }

  /** Whether an answer stands that was sent. */
  public boolean isAnswered() {
    return answeredAt != null;
  }

  /** Whether it is urgent. */
  public boolean isUrgent() {
    return "URGENT".equals(priority);
  }

  /** The words for how it stands: its status, or how it ended. */
  Bilingual standing() {
    return RequestTerms.of(isOpen() ? status : outcome);
  }

  public boolean isOpen() {
    return closedAt == null;
  }
}
