package org.sala.intake;

/**
 * Where a request was put, if it was put at a meeting.
 *
 * @param meetingNumber the meeting, null for every other way in
 * @param minutesKey the stable key of its line in the minutes; null exactly where there is no
 *     meeting
 */
public record Origin(String meetingNumber, String minutesKey) {

  /** Not at a meeting. */
  public static final Origin NO_MEETING = new Origin(null, null);
}
