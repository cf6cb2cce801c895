package org.sala.request;

/** Whether an answer was sent by its deadline; what was answered in the hall had none. */
public enum Punctuality {
  ANY("true"),
  ON_TIME("a.sent_at <= a.due_at"),
  LATE("a.sent_at > a.due_at");

  /** SQL that holds for an answer {@code a} that stands and was sent after an examination. */
  public static final String SENT =
      "a.reopened_at is null and a.outcome <> '" + Answers.AT_MEETING + "'";

  private final String holds;

  Punctuality(String holds) {
    this.holds = holds;
  }

  /** SQL that holds for such an answer {@code a}. */
  public String holds() {
    return holds;
  }
}
