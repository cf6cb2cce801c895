package org.sala.escalation;

import static org.sala.request.CitizenRequestProcess.Variables.REFERRAL_ORDERED;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sala.request.RequestLifecycle;
import org.sala.request.Requests;
import org.springframework.stereotype.Component;

/** Has the unit refer the request to another institution. */
@Component
class OrderReferral implements JavaDelegate {

  private final Decision decision;
  private final RequestLifecycle lifecycle;
  private final Requests requests;

  OrderReferral(Decision decision, RequestLifecycle lifecycle, Requests requests) {
    this.requests = requests;
    this.decision = decision;
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    decision.giveTime(execution);
    requests.accepted(execution.getProcessBusinessKey());
    lifecycle.changeCourse(execution.getProcessBusinessKey(), Map.of(REFERRAL_ORDERED, true));
  }
}
