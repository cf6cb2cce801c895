package org.sala.intake;

import java.time.Instant;
import org.sala.casefile.CaseFile;
import org.sala.casefile.CaseFile.Draft;
import org.sala.casefile.Entry.Field;
import org.sala.language.Bilingual;
import org.sala.language.Days;
import org.sala.language.Wording;
import org.sala.request.CitizenRequestProcess.Dates;
import org.sala.request.ReceiptDates;
import org.sala.servicelevel.Deadlines;
import org.springframework.stereotype.Component;

/** Writes into the case file that a request was entered after its answer was due. */
@Component
class LateEntries {

  private final Deadlines deadlines;
  private final CaseFile caseFile;

  LateEntries(Deadlines deadlines, CaseFile caseFile) {
    this.deadlines = deadlines;
    this.caseFile = caseFile;
  }

  /** Notes how late it came, if it did. */
  void note(String number, Instant receivedAt, String registrant) {
    deadlines
        .find(number, ReceiptDates.BY_RECEIPT)
        .ifPresent(
            due ->
                caseFile.add(
                    Draft.event(
                        number,
                        "ENTERED_LATE",
                        Wording.of("intake.entry.entered-late"),
                        registrant,
                        day("receivedOn", Wording.of("intake.field.received-on"), receivedAt),
                        day("dueByReceipt", Wording.of("intake.field.due-by-receipt"), due.dueAt()),
                        day(
                            "nextStepDue",
                            Wording.of("intake.field.next-step-due"),
                            next(number)))));
  }

  private Instant next(String number) {
    return deadlines.find(number, Dates.DUE).orElseThrow().dueAt();
  }

  private static Field day(String key, Bilingual label, Instant moment) {
    var day = Days.of(moment);
    return new Field(key, label, day.toString(), Bilingual.day(day).label());
  }
}
