package org.sala.request;

import java.util.Collections;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import org.sala.casefile.CaseLifecycle;
import org.sala.casefile.CaseNumbers.Kind;
import org.sala.engine.ModelProperties.Milestones;
import org.sala.request.CitizenRequestProcess.Dates;
import org.sala.request.CitizenRequestProcess.Messages;
import org.sala.request.CitizenRequestProcess.Variables;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * What happens to requests, as the engine hears of it through {@link CaseLifecycle}. The request
 * number is the business key of its process and of every process called from it.
 */
@Component
public class RequestLifecycle implements Milestones {

  private final CaseLifecycle cases;
  private final Requests requests;
  private final ApplicationEventPublisher events;

  RequestLifecycle(CaseLifecycle cases, Requests requests, ApplicationEventPublisher events) {
    this.cases = cases;
    this.requests = requests;
    this.events = events;
  }

  /** A request has ended; published within the transaction that ends it. */
  public record RequestClosed(String number) {}

  /** A request came in: its process starts. */
  public void receive(String number, Map<String, Object> variables) {
    cases.open(number, variables);
  }

  /** The requester withdraws. */
  public void withdraw(String number) {
    cases.correlate(number, Messages.WITHDRAWN, Map.of());
  }

  /** A head joins the request with another one, which the case file names. */
  void merge(String number) {
    cases.correlate(number, Messages.MERGED, Map.of());
  }

  /** Somebody takes the request to a higher level by hand. */
  public void escalate(String number, String level) {
    cases.correlate(number, Messages.ESCALATION_ASKED, Map.of(Variables.ESCALATION_LEVEL, level));
  }

  /** The level whose decision on an escalation of this request is awaited, or nothing. */
  public Optional<String> decisionAwaitedFrom(String number) {
    return cases
        .variable(number, CitizenRequestProcess.ESCALATION, Variables.ESCALATION_LEVEL)
        .map(String.class::cast);
  }

  /**
   * The level that has to decide passes the decision on to the level above.
   *
   * @return false if the decision is just on its way to a level, so that there is nothing to pass
   */
  public boolean passUp(String number) {
    return cases.correlateIfAwaited(number, Messages.DECISION_PASSED_UP);
  }

  /** Whether the request can still take another course: it is being checked or examined. */
  public boolean isBeingWorkedOn(String number) {
    return cases.isAwaiting(number, Messages.COURSE_CHANGED);
  }

  /** A decision gives the request to another unit or sends it to another institution. */
  public void changeCourse(String number, Map<String, Object> decided) {
    tell(number, decided);
    cases.correlateIfAwaited(number, Messages.COURSE_CHANGED);
  }

  /** A decision closes the request with an explanation, which becomes the answer. */
  public void closeByDecision(String number) {
    cases.correlateIfAwaited(number, Messages.CLOSED_BY_DECISION);
  }

  /**
   * Sets variables of the request wherever the running processes hold them, and in the main one.
   */
  public void tell(String number, Map<String, Object> variables) {
    cases.tell(number, variables);
  }

  /** The officer in charge does not work on the request any more: its steps are for the unit. */
  public void officerLeft(String number) {
    tell(number, Collections.singletonMap(Variables.OFFICER, null));
  }

  /** Brings the engine's variables, due dates and timers in line with the deadlines. */
  public void refreshDates(String number) {
    cases.refreshDates(number);
  }

  /**
   * The governor has noted the report of the meeting at which the request was raised: it enters
   * checking (R03).
   *
   * @param checkDue until when it is to be checked
   */
  public void enterChecking(String number, Date checkDue) {
    tell(number, Map.of(Dates.CHECK_DUE, checkDue));
    cases.correlateIfAwaited(number, Messages.REPORT_NOTED);
  }

  /** Something was promised: the request cannot close before the promise has ended (R10). */
  public void promised(String number) {
    tell(number, Map.of(Variables.COMMITMENTS_OPEN, true));
  }

  /** The last promise has ended: a request that waited for it can close. */
  public void promisesEnded(String number) {
    tell(number, Map.of(Variables.COMMITMENTS_OPEN, false));
    cases.correlateIfAwaited(number, Messages.PROMISES_ENDED);
  }

  @Override
  public boolean follows(String caseNumber) {
    return Kind.REQUEST.isOf(caseNumber);
  }

  @Override
  public void reached(String requestNumber, String status) {
    requests.status(requestNumber, status);
  }

  @Override
  public void ended(String requestNumber, String outcome) {
    requests.close(requestNumber, outcome);
    events.publishEvent(new RequestClosed(requestNumber));
  }
}
