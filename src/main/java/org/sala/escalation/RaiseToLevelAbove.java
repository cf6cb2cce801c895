package org.sala.escalation;

import static org.sala.request.CitizenRequestProcess.Variables.ESCALATION_LEVEL;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sala.casefile.CaseFile;
import org.sala.casefile.CaseFile.Draft;
import org.sala.casefile.Entry;
import org.sala.casefile.Entry.Field;
import org.sala.language.Wording;
import org.springframework.stereotype.Component;

/**
 * Takes the decision to the level above: from a silent one, or from one that passed it on. The case
 * file says to whom it went (R38).
 */
@Component
class RaiseToLevelAbove implements JavaDelegate {

  private final DecisionMakers decisionMakers;
  private final CaseFile caseFile;

  RaiseToLevelAbove(DecisionMakers decisionMakers, CaseFile caseFile) {
    this.decisionMakers = decisionMakers;
    this.caseFile = caseFile;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var number = execution.getProcessBusinessKey();
    var level = Level.valueOf((String) execution.getVariable(ESCALATION_LEVEL));
    var above = decisionMakers.above(number, level);
    execution.setVariable(ESCALATION_LEVEL, above.name());
    if (above != level) {
      caseFile.add(
          Draft.event(
              number,
              "DECISION_RAISED",
              Wording.of("escalation.entry.decision-raised"),
              Entry.SALA,
              new Field(
                  "level",
                  Wording.of("escalation.field.level"),
                  above.name(),
                  above.term().label())));
    }
  }
}
