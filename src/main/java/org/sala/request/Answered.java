package org.sala.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * How the requests of a list were answered.
 *
 * @param how null for those that were not answered as well
 * @param from the first day of the answer in Cambodia; null for no limit
 * @param to the last day of the answer in Cambodia; null for no limit
 */
record Answered(Punctuality how, LocalDate from, LocalDate to) {

  /** SQL for a request {@code r}. */
  List<String> conditions() {
    if (how == null) {
      return List.of();
    }
    var of = new ArrayList<>(List.of("a.request_number = r.number", Punctuality.SENT, how.holds()));
    if (from != null) {
      of.add("a.sent_at >= :answeredFrom");
    }
    if (to != null) {
      of.add("a.sent_at < :answeredTo");
    }
    return List.of("exists (select from answer a where " + String.join(" and ", of) + ")");
  }
}
