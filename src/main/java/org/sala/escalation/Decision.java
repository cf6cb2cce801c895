package org.sala.escalation;

import static org.sala.request.CitizenRequestProcess.Variables.DECIDERS_GROUP;
import static org.sala.request.CitizenRequestProcess.Variables.GOVERNOR_APPROVAL_REQUIRED;

import java.time.Instant;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.sala.casefile.CaseFile;
import org.sala.casefile.CaseFile.Draft;
import org.sala.casefile.Entry;
import org.sala.casefile.Entry.Field;
import org.sala.language.Bilingual;
import org.sala.language.Days;
import org.sala.language.Wording;
import org.sala.request.CitizenRequestProcess.Dates;
import org.sala.request.RequestDates;
import org.sala.request.RequestLifecycle;
import org.sala.servicelevel.Deadlines;
import org.springframework.stereotype.Component;

/** What was decided on an escalation, and what every decision has in common. */
@Component
class Decision {

  private static final String SHORTEN = "SHORTEN";

  private final CaseFile caseFile;
  private final RequestDates dates;
  private final RequestLifecycle lifecycle;
  private final Deadlines deadlines;

  Decision(CaseFile caseFile, RequestDates dates, RequestLifecycle lifecycle, Deadlines deadlines) {
    this.deadlines = deadlines;
    this.caseFile = caseFile;
    this.dates = dates;
    this.lifecycle = lifecycle;
  }

  /** The decision as it was written. */
  Entry of(DelegateExecution execution) {
    return caseFile.latest(execution.getProcessBusinessKey(), "decide-escalation").orElseThrow();
  }

  /**
   * Gives the request the days of the decision, after the date that stands; a nearer date is a
   * choice of its own. The case file says from when to when.
   */
  void giveTime(DelegateExecution execution) {
    var number = execution.getProcessBusinessKey();
    var decision = of(execution);
    var before = dueAt(number);
    var reminder = dates.serviceLevel(execution).days("reminderDaysBefore");
    if (decision.text("decision").filter(SHORTEN::equals).isPresent()) {
      dates.lessTime(number, days(decision, "daysFromToday"), reminder);
    } else {
      dates.moreTime(number, days(decision, "extraDays"), reminder);
    }
    caseFile.add(
        Draft.event(
            number,
            "DATE_MOVED",
            Wording.of("escalation.entry.date-moved"),
            decision.author(),
            day("oldDate", Wording.of("escalation.field.old-date"), before),
            day("newDate", Wording.of("escalation.field.new-date"), dueAt(number))));
    if (isFromAbove(execution)) {
      lifecycle.tell(number, Map.of(GOVERNOR_APPROVAL_REQUIRED, true));
    }
  }

  /** Whether the governors' level decided, and not the head of the unit: it approves the answer. */
  boolean isFromAbove(DelegateExecution execution) {
    return !((String) execution.getVariable(DECIDERS_GROUP)).endsWith("-heads");
  }

  private Instant dueAt(String number) {
    return deadlines.find(number, Dates.NEXT_STEP).orElseThrow().dueAt();
  }

  private static int days(Entry decision, String field) {
    return Integer.parseInt(decision.text(field).orElseThrow());
  }

  private static Field day(String key, Bilingual label, Instant moment) {
    var day = Days.of(moment);
    return new Field(key, label, day.toString(), Bilingual.day(day).label());
  }
}
