package org.sala.quality;

import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sala.language.Wording;
import org.sala.notification.Audience;
import org.sala.notification.Notifications;
import org.sala.request.Requests;
import org.springframework.stereotype.Component;

/** Tells the heads of the unit that answered, and the governors, to read what was found. */
@Component
class TellOfShortcomings implements JavaDelegate {

  private final Requests requests;
  private final Notifications notifications;

  TellOfShortcomings(Requests requests, Notifications notifications) {
    this.requests = requests;
    this.notifications = notifications;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var number = execution.getProcessBusinessKey();
    var groups = requests.get(number).groups();
    Stream.of(groups.heads(), groups.governors())
        .distinct()
        .forEach(
            group ->
                notifications.send(
                    "shortcomings:" + execution.getProcessInstanceId() + ":" + group,
                    number,
                    new Audience.Group(group),
                    Wording.of("quality.shortcomings", number)));
  }
}
