package org.sala.answer;

import static org.sala.request.CitizenRequestProcess.Variables.REFERRAL_ORDERED;
import static org.sala.request.CitizenRequestProcess.Variables.REFERRAL_RESULT;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sala.engine.EngineClock;
import org.sala.request.Answers;
import org.sala.request.CitizenRequestProcess.Dates;
import org.sala.request.RequestDates;
import org.springframework.stereotype.Component;

/**
 * Ends the answer whose objection was upheld and gives the request new dates, as if it came in
 * today.
 */
@Component
class ReopenRequest implements JavaDelegate {

  private final Answers answers;
  private final RequestDates dates;

  ReopenRequest(Answers answers, RequestDates dates) {
    this.answers = answers;
    this.dates = dates;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var now = EngineClock.now();
    answers.reopened(execution.getProcessBusinessKey(), now);
    var days = dates.serviceLevel(execution);
    execution.setVariable(REFERRAL_ORDERED, false);
    execution.setVariable(REFERRAL_RESULT, "NONE");
    dates.fromNow(execution, Dates.ASSIGN_DUE, days.days("assignDays"));
    dates.nextStepDue(
        execution.getProcessBusinessKey(),
        now,
        days.days("requestDays"),
        days.days("reminderDaysBefore"));
  }
}
