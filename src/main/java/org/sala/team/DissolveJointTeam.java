package org.sala.team;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sala.casefile.CaseGuests;
import org.sala.language.Wording;
import org.sala.notification.Audience;
import org.sala.notification.Notifications;
import org.springframework.stereotype.Component;

/**
 * Tells the members of a joint team that its work is concluded; the case is closed to them with the
 * process, see {@link CaseGuests}.
 */
@Component
class DissolveJointTeam implements JavaDelegate {

  private final CaseGuests guests;
  private final Notifications notifications;

  DissolveJointTeam(CaseGuests guests, Notifications notifications) {
    this.guests = guests;
    this.notifications = notifications;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var number = execution.getProcessBusinessKey();
    var process = execution.getProcessInstanceId();
    guests
        .of(process)
        .forEach(
            member ->
                notifications.send(
                    "joint-team-concluded:" + process + ":" + member,
                    number,
                    new Audience.Person(member),
                    Wording.of("team.concluded", number)));
  }
}
