package org.sala.request;

import java.util.ArrayList;
import java.util.List;

/**
 * How the requests of a list stand now; null for any.
 *
 * @param open whether only those that are not closed
 * @param waiting for whom they wait
 * @param age for how long they have been open
 * @param overdue whether their answer is late, or soon would be
 * @param promise a promise in them that stands like this
 */
record Standing(boolean open, WaitingFor waiting, Age age, Overdue overdue, PromiseState promise) {

  /** SQL for a request {@code r}. */
  List<String> conditions() {
    var conditions = new ArrayList<String>();
    if (open || waiting != null || age != null) {
      conditions.add("r.closed_at is null");
    }
    if (waiting != null) {
      conditions.add("r.status = any(:waiting)");
    }
    if (age != null) {
      conditions.add("r.received_at > :receivedAfter and r.received_at <= :receivedUntil");
    }
    if (overdue != null) {
      conditions.add(overdue.condition());
    }
    if (promise != null) {
      conditions.add(
          "exists (select from commitment p where p.case_number = r.number and %s)"
              .formatted(promise.holds()));
    }
    return conditions;
  }
}
