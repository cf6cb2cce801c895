package org.sala.commitment;

import java.util.Date;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sala.casefile.AccusedPersons;
import org.sala.commitment.CommitmentProcess.Variables;
import org.sala.language.Wording;
import org.sala.routing.Appointments;
import org.springframework.stereotype.Component;

/**
 * Takes a promise that was not kept to the deputy governor, and past a silent one to the governor.
 */
@Component
class TakePromiseUp implements JavaDelegate {

  private final FollowedCommitment followed;
  private final Appointments appointments;
  private final AccusedPersons accusations;
  private final PromiseDates dates;
  private final PromiseMessages messages;

  TakePromiseUp(
      FollowedCommitment followed,
      Appointments appointments,
      AccusedPersons accusations,
      PromiseDates dates,
      PromiseMessages messages) {
    this.followed = followed;
    this.appointments = appointments;
    this.accusations = accusations;
    this.dates = dates;
    this.messages = messages;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var commitment = followed.of(execution);
    var isFirst = !execution.hasVariable(Variables.DECIDERS_GROUP);
    var deciders =
        appointments.governors(isFirst, accusations.of(commitment.caseNumber()), Set.of());
    var due = dates.decision(commitment, execution.getProcessInstanceId());
    execution.setVariable(Variables.DECIDERS_GROUP, deciders);
    execution.setVariable(Variables.DECISION_DUE, Date.from(due));
    messages.toStaff(
        "not-kept:" + commitment.id() + ":" + due.getEpochSecond(),
        commitment,
        deciders,
        Wording.of("commitment.not-kept", commitment.caseNumber(), commitment.dueOn()),
        due);
  }
}
