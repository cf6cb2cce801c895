package org.sala.operations;

import java.util.List;
import org.sala.casefile.CaseNumbers.Kind;
import org.sala.engine.FailedSteps;
import org.sala.language.Wording;
import org.sala.notification.Audience;
import org.sala.notification.Notifications;
import org.springframework.stereotype.Component;

/**
 * Cases that do not go on because a step that Sala does itself fails: told to the administrators
 * and the governor's office, once a step, and shown with the request.
 */
@Component
class StuckCases implements FailedSteps.Listener {

  private static final List<String> WHO_CAN_HELP =
      List.of("camunda-admin", "process-owners", "governors");

  private final Notifications notifications;

  StuckCases(Notifications notifications) {
    this.notifications = notifications;
  }

  @Override
  public void failedAgain(String caseNumber, String activityId) {
    if (caseNumber == null || !Kind.isCase(caseNumber)) {
      return;
    }
    for (var audience : WHO_CAN_HELP) {
      notifications.send(
          "stuck:%s:%s:%s".formatted(caseNumber, activityId, audience),
          caseNumber,
          new Audience.Group(audience),
          Wording.of("operations.stuck", caseNumber, activityId));
    }
  }
}
