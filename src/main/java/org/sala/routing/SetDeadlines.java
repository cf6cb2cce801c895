package org.sala.routing;

import static org.sala.request.CitizenRequestProcess.Variables.*;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sala.request.CitizenRequestProcess.Dates;
import org.sala.request.RequestDates;
import org.sala.request.Requests;
import org.springframework.stereotype.Component;

/** Makes the routed unit accountable and sets the dates of the accepted request. */
@Component
class SetDeadlines implements JavaDelegate {

  private final Requests requests;
  private final RequestDates dates;
  private final Entrusting entrusting;

  SetDeadlines(Requests requests, RequestDates dates, Entrusting entrusting) {
    this.requests = requests;
    this.dates = dates;
    this.entrusting = entrusting;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var number = execution.getProcessBusinessKey();
    var respondent = (String) execution.getVariable(RESPONDENT_UNIT);
    requests.classify(
        number,
        (String) execution.getVariable(CATEGORY),
        (String) execution.getVariable(PRIORITY),
        respondent.equals(Entrusting.NO_UNIT) ? null : respondent);
    execution.setVariables(entrusting.entrust(number, Entrusting.routeIn(execution)));
    requests.accepted(number);
    execution.setVariable(INSPECTION_OUTSTANDING, execution.getVariable(INSPECTION_REQUIRED));
    var days = dates.serviceLevel(execution);
    dates.fromNow(execution, Dates.ASSIGN_DUE, days.days("assignDays"));
    dates.nextStepDue(
        number,
        requests.get(number).receivedAt(),
        days.days("requestDays"),
        days.days("reminderDaysBefore"));
  }
}
