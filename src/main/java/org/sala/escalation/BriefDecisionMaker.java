package org.sala.escalation;

import static org.sala.request.CitizenRequestProcess.Variables.DECIDERS_GROUP;
import static org.sala.request.CitizenRequestProcess.Variables.ESCALATION_LEVEL;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sala.request.CitizenRequestProcess.Dates;
import org.sala.request.RequestDates;
import org.springframework.stereotype.Component;

/** Finds who decides at this level, never those complained of, and until when. */
@Component
class BriefDecisionMaker implements JavaDelegate {

  private final DecisionMakers decisionMakers;
  private final RequestDates dates;

  BriefDecisionMaker(DecisionMakers decisionMakers, RequestDates dates) {
    this.decisionMakers = decisionMakers;
    this.dates = dates;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var number = execution.getProcessBusinessKey();
    var level = Level.valueOf((String) execution.getVariable(ESCALATION_LEVEL));
    execution.setVariable(DECIDERS_GROUP, decisionMakers.group(number, level));
    dates.ahead(
        execution,
        Dates.DECISION_DUE,
        decisionMakers.countedFrom(number, level),
        decisionMakers.workingDays(number, level));
  }
}
