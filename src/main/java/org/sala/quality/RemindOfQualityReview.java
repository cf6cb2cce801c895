package org.sala.quality;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sala.language.Wording;
import org.sala.notification.Audience;
import org.sala.notification.Notifications;
import org.sala.quality.QualityReviewProcess.Variables;
import org.springframework.stereotype.Component;

/** Reminds those who are to review a request, once the date is past. */
@Component
class RemindOfQualityReview implements JavaDelegate {

  private final Notifications notifications;

  RemindOfQualityReview(Notifications notifications) {
    this.notifications = notifications;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var number = execution.getProcessBusinessKey();
    var group = (String) execution.getVariable(Variables.INSPECTORATE_GROUP);
    notifications.send(
        "quality-review-late:" + execution.getProcessInstanceId(),
        number,
        new Audience.Group(group),
        Wording.of("quality.review-late", number));
  }
}
