package org.sala.notice;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sala.language.Wording;
import org.sala.notification.Audience;
import org.sala.notification.Notifications;
import org.springframework.stereotype.Component;

/** Gives the organisation its receipt; nothing has to be waited for. */
@Component
class AcknowledgeNotice implements JavaDelegate {

  private final Notices notices;
  private final Notifications notifications;

  AcknowledgeNotice(Notices notices, Notifications notifications) {
    this.notices = notices;
    this.notifications = notifications;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var notice = notices.get(execution.getProcessBusinessKey());
    notifications.send(
        "acknowledged:" + notice.number(),
        notice.number(),
        Audience.REQUESTER,
        Wording.of("notice.acknowledged", notice.number(), notice.heldOn()));
  }
}
