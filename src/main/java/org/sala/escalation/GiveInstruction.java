package org.sala.escalation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sala.commitment.Commitments;
import org.sala.language.Wording;
import org.sala.notification.Audience;
import org.sala.notification.Notifications;
import org.sala.request.Requests;
import org.springframework.stereotype.Component;

/** Puts an instruction before the unit, with a date by which it is to be followed. */
@Component
class GiveInstruction implements JavaDelegate {

  private final Decision decision;
  private final Requests requests;
  private final Notifications notifications;
  private final Commitments commitments;

  GiveInstruction(
      Decision decision, Requests requests, Notifications notifications, Commitments commitments) {
    this.decision = decision;
    this.requests = requests;
    this.notifications = notifications;
    this.commitments = commitments;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var number = execution.getProcessBusinessKey();
    decision.giveTime(execution);
    commitments.recordFromForm(number, "decide-escalation", "GOVERNOR");
    notifications.send(
        "instruction:" + execution.getProcessInstanceId(),
        number,
        new Audience.Unit(requests.get(number).leadUnit()),
        Wording.of("escalation.instruction", number));
  }
}
