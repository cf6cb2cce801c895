package org.sala.escalation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sala.notification.Notifications;
import org.sala.request.CitizenRequestProcess.Dates;
import org.sala.request.Requests;
import org.sala.servicelevel.DayWords;
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
    notifications.send(
        "deadline-near:" + key,
        number,
        requests.get(number).leadUnit(),
        "Request %s falls due on %s: %s"
            .formatted(number, DayWords.en(due.dueAt()), due.explanationEn()),
        "សំណើលេខ %s ផុតកំណត់%s៖ %s"
            .formatted(number, DayWords.km(due.dueAt()), due.explanationKm()));
    if (requests.get(number).answeredAt() == null) {
      notifications.send(
          "interim:" + key,
          number,
          Notifications.REQUESTER,
          "Request %s is still being examined. The answer is due on %s: %s"
              .formatted(number, DayWords.en(due.dueAt()), due.explanationEn()),
          "សំណើលេខ %s កំពុងពិនិត្យដោះស្រាយ។ ត្រូវឆ្លើយតបត្រឹម%s៖ %s"
              .formatted(number, DayWords.km(due.dueAt()), due.explanationKm()));
    }
  }
}
