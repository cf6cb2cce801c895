package org.sala.request;

import java.time.Instant;
import java.util.Date;
import java.util.function.IntFunction;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.sala.engine.CaseFacts;
import org.sala.engine.EngineClock;
import org.sala.request.CitizenRequestProcess.Dates;
import org.sala.servicelevel.Deadlines;
import org.sala.servicelevel.Recipe;
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
  private final ReceiptDates receiptDates;
  private final CaseFacts facts;

  RequestDates(
      Deadlines deadlines,
      RequestLifecycle lifecycle,
      ServiceLevels serviceLevels,
      Requests requests,
      ReceiptDates receiptDates,
      CaseFacts facts) {
    this.facts = facts;
    this.receiptDates = receiptDates;
    this.deadlines = deadlines;
    this.lifecycle = lifecycle;
    this.serviceLevels = serviceLevels;
    this.requests = requests;
  }

  /** The working days that the table gives this request. */
  public ServiceLevel serviceLevel(DelegateExecution execution) {
    return serviceLevel(requests.get(execution.getProcessBusinessKey()));
  }

  private ServiceLevel serviceLevel(Request request) {
    return serviceLevels.of(request.category(), request.priority(), request.serviceLevelVersion());
  }

  /** Brings the dates in line with what the desk found, after the request was classified. */
  public void reclassified(Request before) {
    var now = requests.get(before.number());
    if (now.category().equals(before.category()) && now.priority().equals(before.priority())) {
      return;
    }
    receiptDates.reclassify(
        before.number(),
        serviceLevel(before),
        serviceLevel(now),
        !before.isUrgent() && now.isUrgent());
    lifecycle.refreshDates(before.number());
  }

  /** Sets a date for the step at hand, counted from now. It waits while the clock is paused. */
  public Date fromNow(DelegateExecution execution, String name, int workingDays) {
    return set(execution, name, EngineClock.now(), workingDays, true);
  }

  /** Counts the days for the check of a request anew, from now. */
  public Date checkDueFromNow(String number) {
    var days = serviceLevel(requests.get(number)).days("checkDays");
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
    facts.set(execution, name, date);
    return date;
  }

  /** Like {@link #fixed}, but never a date that has passed: then it counts from now. */
  public void ahead(DelegateExecution execution, String name, Instant from, int workingDays) {
    var now = EngineClock.now();
    var number = execution.getProcessBusinessKey();
    var isAhead = deadlines.count(number, from, workingDays, false).at().isAfter(now);
    fixed(execution, name, isAhead ? from : now, workingDays);
  }

  /**
   * Gives the request more working days for its next step: after the date that stands, or after
   * today where that has passed. More time never takes time.
   */
  public void moreTime(String number, int workingDays, int reminderBefore) {
    var from = moreTimeFrom(number);
    nextStepDue(number, from.since(), from.days() + workingDays, reminderBefore);
  }

  /** Gives the request fewer days, counted from now; a date that is nearer already, stands. */
  public void lessTime(String number, int workingDays, int reminderBefore) {
    var now = EngineClock.now();
    var standing = deadlines.find(number, Dates.NEXT_STEP).orElseThrow();
    if (deadlines.count(number, now, workingDays, true).at().isBefore(standing.dueAt())) {
      nextStepDue(number, now, workingDays, reminderBefore);
    }
  }

  /** Tells for a number of days when the next step would be due after {@link #moreTime}. */
  public IntFunction<Instant> withMoreTime(String number) {
    var from = moreTimeFrom(number);
    var counting = deadlines.counting(number);
    return days -> counting.dueAfter(from.since(), from.days() + days);
  }

  private record CountedFrom(Instant since, int days) {}

  private CountedFrom moreTimeFrom(String number) {
    var standing = deadlines.find(number, Dates.NEXT_STEP).orElseThrow();
    return standing.dueAt().isAfter(EngineClock.now())
        ? new CountedFrom(standing.countedFrom(), standing.workingDays())
        : new CountedFrom(EngineClock.now(), 0);
  }

  /**
   * Sets the date by which the next step of the request must be done, and the reminder before it;
   * the escalation ladder follows. Until an answer stands, the next step is the answer, and its
   * deadline is set; once one stands, that deadline is a fact and stays.
   */
  public void nextStepDue(String number, Instant from, int workingDays, int reminderBefore) {
    var next = new Recipe(Dates.NEXT_STEP, from, workingDays, true);
    var reminder =
        new Recipe(Dates.REMINDER, from, Math.max(1, workingDays - reminderBefore), true);
    if (!requests.get(number).isAnswered()) {
      deadlines.set(number, new Recipe(Dates.DUE, from, workingDays, true), next, reminder);
    } else {
      deadlines.set(number, next, reminder);
    }
    lifecycle.refreshDates(number);
  }
}
