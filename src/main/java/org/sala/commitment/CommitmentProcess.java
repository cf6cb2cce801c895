package org.sala.commitment;

/** Every name of the process {@code commitment}. */
public final class CommitmentProcess {

  /** The id of the process. */
  public static final String KEY = "commitment";

  /** The decision table with its working days. */
  public static final String DEADLINES = "commitment-deadlines";

  private CommitmentProcess() {}

  /** What the engine holds: groups and dates. Which commitment it is, the commitment knows. */
  public static final class Variables {
    public static final String HEADS_GROUP = "headsGroup";
    public static final String OFFICERS_GROUP = "officersGroup";
    public static final String DECIDERS_GROUP = "decidersGroup";
    public static final String DUE = "promiseDueAt";
    public static final String REMINDER = "promiseReminderAt";
    public static final String DECISION_DUE = "promiseDecisionDueAt";

    private Variables() {}
  }
}
