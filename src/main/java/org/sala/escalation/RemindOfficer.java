package org.sala.escalation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sala.engine.EngineClock;
import org.sala.language.DayWords;
import org.sala.language.Days;
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
        (hasPassed
                ? "Request %s is late: it was due on %s (%s)."
                : "Request %s falls due on %s: %s.")
            .formatted(number, DayWords.en(day), due.explanationEn()),
        (hasPassed
                ? "សំណើលេខ %s យឺតហើយ៖ ត្រូវធ្វើត្រឹម%s (%s)។"
                : "សំណើលេខ %s ជិតផុតកំណត់៖ %s (%s)។")
            .formatted(number, DayWords.km(day), due.explanationKm()),
        due.dueAt());
    if (requests.get(number).answeredAt() == null) {
      notifications.send(
          "interim:" + key,
          number,
          Audience.REQUESTER,
          (hasPassed
                  ? "Your request %s is still being examined. It was to be answered by %s and is late."
                  : "Your request %s is still being examined. It is to be answered by %s.")
              .formatted(number, DayWords.en(day)),
          (hasPassed
                  ? "សំណើលេខ %s កំពុងពិនិត្យដោះស្រាយ។ ត្រូវឆ្លើយត្រឹម%s ហើយយឺត។"
                  : "សំណើលេខ %s កំពុងពិនិត្យដោះស្រាយ។ នឹងឆ្លើយត្រឹម%s។")
              .formatted(number, DayWords.km(day)));
    }
  }
}
