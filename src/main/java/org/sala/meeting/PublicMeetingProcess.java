package org.sala.meeting;

/** Every name of the process {@code public-meeting} and the processes it calls. */
public final class PublicMeetingProcess {

  /** The decision table with its working days. */
  public static final String DEADLINES = "meeting-deadlines";

  private PublicMeetingProcess() {}

  /** What the engine holds: groups and decisions. */
  public static final class Variables {
    public static final String DESK_GROUP = "deskGroup";
    public static final String GOVERNORS_GROUP = "governorsGroup";
    public static final String DEPUTY_GOVERNORS_GROUP = "deputyGovernorsGroup";
    public static final String HELD_ALREADY = "heldAlready";
    public static final String NOTE = "note";
    public static final String REQUESTS_OPEN = "requestsOpen";

    private Variables() {}
  }

  /** The dates, each a variable of the engine and a row of the table {@code deadline}. */
  public static final class Dates {
    public static final String INVITE_DUE = "inviteDueAt";
    public static final String MEETING = "meetingAt";
    public static final String RECORD_DUE = "recordDueAt";
    public static final String REPORT_REMINDER = "reportReminderAt";
    public static final String REPORT_DUE = "reportDueAt";
    public static final String PRESS_DUE = "pressDueAt";
    public static final String NOTE_DUE = "noteDueAt";
    public static final String FOLLOW_UP = "followUpAt";

    private Dates() {}
  }

  /** The messages that reach a running meeting. */
  public static final class Messages {
    public static final String REQUESTS_CLOSED = "requests-closed";

    private Messages() {}
  }
}
