package org.sala.escalation;

import static org.sala.request.CitizenRequestProcess.Variables.GOVERNOR_APPROVAL_REQUIRED;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.sala.casefile.CaseFile;
import org.sala.casefile.Entry;
import org.sala.engine.EngineClock;
import org.sala.request.RequestDates;
import org.sala.request.RequestLifecycle;
import org.springframework.stereotype.Component;

/** What was decided on an escalation, and what every decision has in common. */
@Component
class Decision {

  private final CaseFile caseFile;
  private final RequestDates dates;
  private final RequestLifecycle lifecycle;

  Decision(CaseFile caseFile, RequestDates dates, RequestLifecycle lifecycle) {
    this.caseFile = caseFile;
    this.dates = dates;
    this.lifecycle = lifecycle;
  }

  /** The decision as it was written. */
  Entry of(DelegateExecution execution) {
    return caseFile.latest(execution.getProcessBusinessKey(), "decide-escalation").orElseThrow();
  }

  /**
   * Gives the request the days of the decision, counted from now; an answer that was decided from
   * above is approved by the governor.
   */
  void giveTime(DelegateExecution execution) {
    var number = execution.getProcessBusinessKey();
    var days = Integer.parseInt(of(execution).text("extraDays").orElseThrow());
    var reminder = dates.serviceLevel(execution).days("reminderDaysBefore");
    dates.nextStepDue(number, EngineClock.now(), days, reminder);
    lifecycle.tell(number, Map.of(GOVERNOR_APPROVAL_REQUIRED, true));
  }
}
