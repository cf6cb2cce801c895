package org.sala.escalation;

import static org.sala.request.CitizenRequestProcess.Variables.ESCALATION_LEVEL;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sala.request.RequestDates;
import org.springframework.stereotype.Component;

/** Takes the decision from a silent level to the one above. */
@Component
class RaiseToLevelAbove implements JavaDelegate {

  private final RequestDates dates;

  RaiseToLevelAbove(RequestDates dates) {
    this.dates = dates;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var level = Level.valueOf((String) execution.getVariable(ESCALATION_LEVEL));
    var above = level.above(dates.serviceLevel(execution));
    execution.setVariable(ESCALATION_LEVEL, above.name());
  }
}
