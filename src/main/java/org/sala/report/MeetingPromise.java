package org.sala.report;

import java.time.LocalDate;
import org.sala.request.RequestTerms;

/**
 * A promise made at a meeting or in a case of it.
 *
 * @param outcome null while it is open
 * @param restricted whether only the office reads the request
 */
record MeetingPromise(
    String caseNumber,
    String promise,
    Words unit,
    String promisedBy,
    LocalDate dueOn,
    String outcome,
    boolean restricted) {

  boolean isOverdue(LocalDate today) {
    return outcome == null && today.isAfter(dueOn);
  }

  /** Kept, released, overdue or open. */
  String outcomeShown(LocalDate today, Edition edition) {
    if (outcome != null) {
      var term = RequestTerms.of(outcome);
      return edition.of(term.en(), term.km());
    }
    return isOverdue(today)
        ? edition.of("Not kept: overdue", "មិនទាន់អនុវត្ត៖ ហួសកំណត់")
        : edition.of("Not due yet", "មិនទាន់ដល់កំណត់");
  }
}
