package org.sala.routing;

import static org.sala.request.CitizenRequestProcess.Variables.*;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sala.casefile.CaseFile;
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
  private final CaseFile caseFile;

  SetDeadlines(Requests requests, RequestDates dates, Entrusting entrusting, CaseFile caseFile) {
    this.caseFile = caseFile;
    this.requests = requests;
    this.dates = dates;
    this.entrusting = entrusting;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var number = execution.getProcessBusinessKey();
    requests.classify(
        number, (String) execution.getVariable(CATEGORY), (String) execution.getVariable(PRIORITY));
    riskOfHarm(number);
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

  private void riskOfHarm(String number) {
    caseFile
        .latest(number, "check-request")
        .flatMap(check -> check.text("riskOfHarm"))
        .filter(Boolean::parseBoolean)
        .ifPresent(marked -> requests.riskOfHarm(number));
  }
}
