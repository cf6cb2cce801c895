package org.sala.escalation;

import static org.sala.request.CitizenRequestProcess.Variables.REFERRAL_ORDERED;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sala.request.CitizenRequestProcess.Dates;
import org.sala.request.RequestDates;
import org.sala.request.RequestLifecycle;
import org.sala.request.Requests;
import org.springframework.stereotype.Component;

/** Has the unit refer the request to another institution. */
@Component
class OrderReferral implements JavaDelegate {

  private final Decision decision;
  private final RequestLifecycle lifecycle;
  private final Requests requests;
  private final RequestDates dates;

  OrderReferral(
      Decision decision, RequestLifecycle lifecycle, Requests requests, RequestDates dates) {
    this.dates = dates;
    this.requests = requests;
    this.decision = decision;
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    decision.giveTime(execution);
    requests.accepted(execution.getProcessBusinessKey());
    var assignDays = dates.serviceLevel(execution).days("assignDays");
    var assignDue = dates.fromNow(execution, Dates.ASSIGN_DUE, assignDays);
    // Where the referral leads to nothing, the head assigns it: also one that was never accepted.
    lifecycle.changeCourse(
        execution.getProcessBusinessKey(),
        Map.of(REFERRAL_ORDERED, true, Dates.ASSIGN_DUE, assignDue));
  }
}
