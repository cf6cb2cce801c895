package org.sala.answer;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sala.engine.EngineClock;
import org.sala.request.CitizenRequestProcess.Dates;
import org.sala.request.RequestDates;
import org.springframework.stereotype.Component;

/** Takes in the requester's objection and sets the date of its review. */
@Component
class ReceiveObjection implements JavaDelegate {

  private final RequestDates dates;

  ReceiveObjection(RequestDates dates) {
    this.dates = dates;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var days = dates.serviceLevel(execution);
    var review = days.days("reviewDays");
    dates.fromNow(execution, Dates.REVIEW_DUE, review);
    dates.nextStepDue(
        execution.getProcessBusinessKey(),
        EngineClock.now(),
        review,
        days.days("reminderDaysBefore"));
  }
}
