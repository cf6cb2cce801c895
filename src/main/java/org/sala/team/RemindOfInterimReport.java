package org.sala.team;

import static org.sala.request.CitizenRequestProcess.Dates.INTERIM_REPORT_DUE;
import static org.sala.request.CitizenRequestProcess.Variables.HEADS_GROUP;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sala.engine.CaseFacts;
import org.sala.language.Wording;
import org.sala.notification.Audience;
import org.sala.notification.Notifications;
import org.springframework.stereotype.Component;

/** Tells the head of the unit that an interim report is late. */
@Component
class RemindOfInterimReport implements JavaDelegate {

  private final Notifications notifications;
  private final CaseFacts facts;

  RemindOfInterimReport(Notifications notifications, CaseFacts facts) {
    this.facts = facts;
    this.notifications = notifications;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var number = execution.getProcessBusinessKey();
    var due = facts.value(execution, INTERIM_REPORT_DUE);
    notifications.send(
        "interim-report-overdue:" + execution.getProcessInstanceId() + ":" + due,
        number,
        new Audience.Group((String) facts.value(execution, HEADS_GROUP)),
        Wording.of("team.report-overdue", number));
  }
}
