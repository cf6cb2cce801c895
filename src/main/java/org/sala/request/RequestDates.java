package org.sala.request;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.sala.engine.EngineClock;
import org.sala.request.CitizenRequestProcess.Dates;
import org.sala.servicelevel.Deadlines;
import org.sala.servicelevel.ServiceLevels;
import org.sala.servicelevel.ServiceLevels.ServiceLevel;
import org.springframework.stereotype.Component;

/**
 * Sets dates of a running request: computed once, stored with their explanation, used everywhere.
 */
@Component
public class RequestDates {

  private final Deadlines deadlines;
  private final RequestLifecycle lifecycle;
  private final ServiceLevels serviceLevels;
  private final Requests requests;

  RequestDates(
      Deadlines deadlines,
      RequestLifecycle lifecycle,
      ServiceLevels serviceLevels,
      Requests requests) {
    this.deadlines = deadlines;
    this.lifecycle = lifecycle;
    this.serviceLevels = serviceLevels;
    this.requests = requests;
  }

  /** The working days that the table gives this request. */
  public ServiceLevel serviceLevel(DelegateExecution execution) {
    var request = requests.get(execution.getProcessBusinessKey());
    return serviceLevels.of(request.category(), request.priority());
  }

  /** Sets a date for the step at hand, counted from now. It waits while the clock is paused. */
  public Date fromNow(DelegateExecution execution, String name, int workingDays) {
    return set(execution, name, EngineClock.now(), workingDays, true);
  }

  /** Counts the days for the check of a request anew, from now. */
  public Date checkDueFromNow(String number) {
    var request = requests.get(number);
    var days = serviceLevels.of(request.category(), request.priority()).days("checkDays");
    return Date.from(deadlines.set(number, Dates.CHECK_DUE, EngineClock.now(), days, true));
  }

  /** Sets a date for the step at hand that no pause moves. */
  public void fixed(DelegateExecution execution, String name, Instant from, int workingDays) {
    set(execution, name, from, workingDays, false);
  }

  private Date set(
      DelegateExecution execution, String name, Instant from, int workingDays, boolean pausable) {
    var at = deadlines.set(execution.getProcessBusinessKey(), name, from, workingDays, pausable);
    var date = Date.from(at);
    execution.setVariable(name, date);
    return date;
  }

  /**
   * Sets the date by which the next step of the request must be done, and the reminder before it;
   * the escalation ladder follows. Until an answer stands, the next step is the answer, and its
   * deadline is set; once one stands, that deadline is a fact and stays.
   */
  public void nextStepDue(String number, Instant from, int workingDays, int reminderBefore) {
    if (requests.get(number).answeredAt() == null) {
      deadlines.set(number, Dates.DUE, from, workingDays, true);
    }
    deadlines.set(number, Dates.NEXT_STEP, from, workingDays, true);
    deadlines.set(number, Dates.REMINDER, from, Math.max(1, workingDays - reminderBefore), true);
    lifecycle.refreshDates(number);
  }
}
