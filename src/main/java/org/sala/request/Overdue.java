package org.sala.request;

/** Whether an open request still has no answer although its deadline is past, or near. */
public enum Overdue {
  LATE(" and d.due_at < :now"),
  NEAR(" and d.due_at >= :now and d.due_at < :soon");

  /** SQL: {@code d} is the deadline of the answer of a request {@code r}. */
  public static final String DEADLINE =
      "d.case_number = r.number and d.name = 'dueAt' and d.process = ''";

  private static final String AWAITS_ANSWER =
      "r.status not in ('ANSWERED', 'OBJECTION_REVIEW', 'PROMISE_AWAITED')";

  private final String date;

  Overdue(String date) {
    this.date = date;
  }

  /** SQL that holds for an open request {@code r} with its deadline {@code d}. */
  public String holds() {
    return AWAITS_ANSWER + date;
  }

  String condition() {
    return "r.closed_at is null and exists (select from deadline d where %s and %s)"
        .formatted(DEADLINE, holds());
  }
}
