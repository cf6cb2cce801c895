package org.sala.escalation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sala.engine.EngineClock;
import org.sala.language.Days;
import org.sala.language.Wording;
import org.sala.notification.Audience;
import org.sala.notification.Notifications;
import org.sala.request.CitizenRequestProcess.Dates;
import org.sala.request.Requests;
import org.sala.servicelevel.Deadlines;
import org.springframework.stereotype.Component;

/** Reminds the unit before the deadline, and tells the requester how things stand (R54). */
@Component
class RemindOfficer implements JavaDelegate {

  private final Requests requests;
  private final Deadlines deadlines;
  private final Notifications notifications;

  RemindOfficer(Requests requests, Deadlines deadlines, Notifications notifications) {
    this.requests = requests;
    this.deadlines = deadlines;
    this.notifications = notifications;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var number = execution.getProcessBusinessKey();
    var due = deadlines.find(number, Dates.NEXT_STEP).orElseThrow();
    var key = number + ":" + due.dueAt().getEpochSecond();
    var day = Days.of(due.dueAt());
    var hasPassed = due.dueAt().isBefore(EngineClock.now());
    notifications.send(
        "deadline-near:" + key,
        number,
        new Audience.Unit(requests.get(number).leadUnit()),
        Wording.of(
            hasPassed ? "escalation.late" : "escalation.due-soon", number, day, due.explanation()),
        due.dueAt());
    if (!requests.get(number).isAnswered()) {
      var stand = hasPassed ? "escalation.still-examined-late" : "escalation.still-examined";
      notifications.send(
          "interim:" + key, number, Audience.REQUESTER, Wording.of(stand, number, day));
    }
  }
}
