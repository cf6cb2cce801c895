package org.sala.inspection;

import static org.sala.request.CitizenRequestProcess.Variables.HEADS_GROUP;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sala.engine.CaseFacts;
import org.sala.language.Wording;
import org.sala.notification.Audience;
import org.sala.notification.Notifications;
import org.springframework.stereotype.Component;

/** Tells the head of the unit that an inspection is late. */
@Component
class RemindOfInspection implements JavaDelegate {

  private final Notifications notifications;
  private final CaseFacts facts;

  RemindOfInspection(Notifications notifications, CaseFacts facts) {
    this.facts = facts;
    this.notifications = notifications;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var number = execution.getProcessBusinessKey();
    notifications.send(
        "inspection-overdue:" + execution.getProcessInstanceId(),
        number,
        new Audience.Group((String) facts.value(execution, HEADS_GROUP)),
        Wording.of("inspection.overdue", number));
  }
}
