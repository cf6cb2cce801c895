package org.sala.routing;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sala.request.CitizenRequestProcess.Dates;
import org.sala.request.RequestDates;
import org.sala.request.Requests;
import org.springframework.stereotype.Component;

/** Sets the dates of the accepted request, whose unit may read it from now on. */
@Component
class SetDeadlines implements JavaDelegate {

  private final Requests requests;
  private final RequestDates dates;
  private final RouteRequest routeRequest;
  private final TableTrouble trouble;

  SetDeadlines(
      Requests requests, RequestDates dates, RouteRequest routeRequest, TableTrouble trouble) {
    this.requests = requests;
    this.dates = dates;
    this.routeRequest = routeRequest;
    this.trouble = trouble;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var number = execution.getProcessBusinessKey();
    if (requests.get(number).isBeingChecked()) {
      // It began on an earlier version of the model, which only looked its unit up before.
      routeRequest.execute(execution);
    }
    var days = dates.serviceLevel(execution);
    dates.fromNow(execution, Dates.ASSIGN_DUE, days.days("assignDays"));
    if (days.isStandIn()) {
      var request = requests.get(number);
      trouble.tellOfDays(number, request.category(), request.priority());
    }
  }
}
