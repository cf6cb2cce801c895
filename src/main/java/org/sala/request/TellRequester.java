package org.sala.request;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sala.casefile.CaseFile;
import org.sala.notification.Notifications;
import org.springframework.stereotype.Component;

/** Tells the requester that the request ends with the check, and why (R51). */
@Component
class TellRequester implements JavaDelegate {

  private final CaseFile caseFile;
  private final Notifications notifications;

  TellRequester(CaseFile caseFile, Notifications notifications) {
    this.caseFile = caseFile;
    this.notifications = notifications;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var number = execution.getProcessBusinessKey();
    var reason =
        caseFile
            .latest(number, "check-request")
            .flatMap(check -> check.text("reason"))
            .orElseThrow(() -> new IllegalStateException(number + " ends without a reason."));
    notifications.send(
        "not-accepted:" + execution.getProcessInstanceId(),
        number,
        Notifications.REQUESTER,
        "Your request " + number + " is not examined further: " + reason,
        "សំណើរបស់លោកអ្នកលេខ " + number + " មិនត្រូវបានពិនិត្យបន្តទេ៖ " + reason);
  }
}
