package org.sala.notice;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sala.language.Wording;
import org.sala.notification.Audience;
import org.sala.notification.Notifications;
import org.springframework.stereotype.Component;

/** Reminds the desk to ask how the activity went. */
@Component
class RemindOfNotice implements JavaDelegate {

  private final Notices notices;
  private final Notifications notifications;

  RemindOfNotice(Notices notices, Notifications notifications) {
    this.notices = notices;
    this.notifications = notifications;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var notice = notices.get(execution.getProcessBusinessKey());
    notifications.send(
        "ask:" + notice.number(),
        notice.number(),
        new Audience.Group("desk"),
        Wording.of("notice.ask", notice.number()));
  }
}
