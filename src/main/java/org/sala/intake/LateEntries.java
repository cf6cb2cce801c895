package org.sala.intake;

import java.time.Instant;
import org.sala.casefile.CaseFile;
import org.sala.casefile.CaseFile.Draft;
import org.sala.casefile.Entry.Field;
import org.sala.language.DayWords;
import org.sala.language.Days;
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
                        "Entered after its answer was due; its steps count from today",
                        "បានចុះបញ្ជីក្រោយថ្ងៃត្រូវឆ្លើយ ជំហាននានាគិតចាប់ពីថ្ងៃនេះ",
                        registrant,
                        day("receivedOn", "Received", "បានទទួល", receivedAt),
                        day("dueByReceipt", "Answer was due", "ត្រូវឆ្លើយត្រឹម", due.dueAt()),
                        day(
                            "nextStepDue",
                            "Next step due",
                            "ជំហានបន្ទាប់ត្រូវធ្វើត្រឹម",
                            next(number)))));
  }

  private Instant next(String number) {
    return deadlines.find(number, Dates.DUE).orElseThrow().dueAt();
  }

  private static Field day(String key, String en, String km, Instant moment) {
    var day = Days.of(moment);
    return new Field(key, en, km, day.toString(), DayWords.km(day) + " / " + DayWords.en(day));
  }
}
