package org.sala.commitment;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sala.commitment.CommitmentProcess.Variables;
import org.sala.language.DayWords;
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
        "A promise in case %s is due on %s."
            .formatted(commitment.caseNumber(), DayWords.en(commitment.dueOn())),
        "ការសន្យាក្នុងសំណុំរឿង %s ត្រូវអនុវត្តត្រឹម%s។"
            .formatted(commitment.caseNumber(), DayWords.km(commitment.dueOn())),
        dates.due(commitment.dueOn()));
  }
}
