package org.sala.report;

import java.time.LocalDate;
import org.sala.language.Bilingual;
import org.sala.language.Language;
import org.sala.language.Wording;
import org.sala.request.RequestTerms;

/**
 * A promise made at a meeting or in a case of it.
 *
 * @param actingFor in whose place it was promised, null for nobody's
 * @param outcome null while it is open
 * @param restricted whether only the office reads the request
 */
record MeetingPromise(
    String caseNumber,
    String promise,
    Bilingual unit,
    Bilingual by,
    LocalDate dueOn,
    String outcome,
    boolean restricted) {

  boolean isOverdue(LocalDate today) {
    return outcome == null && today.isAfter(dueOn);
  }

  /** Kept, released, overdue or open. */
  String outcomeShown(LocalDate today, Language language) {
    if (outcome != null) {
      return RequestTerms.of(outcome).in(language);
    }
    return isOverdue(today)
        ? Wording.in(language, "report.promise-overdue")
        : Wording.in(language, "report.promise-open");
  }
}
