package org.sala.commitment;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sala.commitment.CommitmentProcess.Variables;
import org.sala.language.Wording;
import org.springframework.stereotype.Component;

/** Reminds the unit that a promise falls due. */
@Component
class RemindOfPromise implements JavaDelegate {

  private final FollowedCommitment followed;
  private final PromiseDates dates;
  private final PromiseMessages messages;

  RemindOfPromise(FollowedCommitment followed, PromiseDates dates, PromiseMessages messages) {
    this.followed = followed;
    this.dates = dates;
    this.messages = messages;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var commitment = followed.of(execution);
    messages.toStaff(
        "promise-due:" + commitment.id() + ":" + commitment.dueOn(),
        commitment,
        (String) execution.getVariable(Variables.HEADS_GROUP),
        Wording.of("commitment.promise-due", commitment.caseNumber(), commitment.dueOn()),
        dates.due(commitment.dueOn()));
  }
}
