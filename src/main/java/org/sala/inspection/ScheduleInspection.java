package org.sala.inspection;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sala.request.CitizenRequestProcess.Dates;
import org.sala.request.RequestDates;
import org.springframework.stereotype.Component;

/** Works out until when the inspection is due (R04). */
@Component
class ScheduleInspection implements JavaDelegate {

  private final RequestDates dates;

  ScheduleInspection(RequestDates dates) {
    this.dates = dates;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var days = dates.serviceLevel(execution).days("inspectionDays");
    dates.fromNow(execution, Dates.INSPECTION_DUE, days);
  }
}
