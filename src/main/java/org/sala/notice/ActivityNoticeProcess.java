package org.sala.notice;

/** Every name of the process {@code activity-notice}. */
public final class ActivityNoticeProcess {

  /** The decision table with its working days. */
  public static final String DEADLINES = "notice-deadlines";

  private ActivityNoticeProcess() {}

  /** What the engine holds. */
  public static final class Variables {
    public static final String DESK_GROUP = "deskGroup";

    private Variables() {}
  }

  /** The dates, each a variable of the engine and a row of the table {@code deadline}. */
  public static final class Dates {
    public static final String ACTIVITY_DUE = "activityDueAt";

    private Dates() {}
  }
}
