package org.sala.request;

import jakarta.validation.constraints.Size;

/**
 * How somebody narrows the lists of tasks, as officers speak of it; empty texts and null match
 * everything.
 *
 * @param nobodys whether only tasks that nobody has taken
 */
record TaskChoice(
    @Size(max = 20) String unit,
    @Size(max = 20) String category,
    @Size(max = 10) String place,
    @Size(max = 30) String status,
    Age age,
    WaitingFor waiting,
    Overdue overdue,
    boolean nobodys) {

  /** The same, of requests. */
  RequestFilter requests() {
    return new RequestFilter(
        "",
        text(category),
        text(status),
        text(unit),
        text(place),
        null,
        null,
        "",
        new Standing(false, waiting, age, overdue, null),
        new Answered(null, null, null));
  }

  private static String text(String asked) {
    return asked == null ? "" : asked;
  }
}
