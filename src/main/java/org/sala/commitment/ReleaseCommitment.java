package org.sala.commitment;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sala.language.Wording;
import org.springframework.stereotype.Component;

/** Releases the administration from a promise, and says why. */
@Component
class ReleaseCommitment implements JavaDelegate {

  private final FollowedCommitment followed;
  private final Commitments commitments;
  private final PromiseDates dates;
  private final PromiseMessages messages;

  ReleaseCommitment(
      FollowedCommitment followed,
      Commitments commitments,
      PromiseDates dates,
      PromiseMessages messages) {
    this.followed = followed;
    this.commitments = commitments;
    this.dates = dates;
    this.messages = messages;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var commitment = followed.of(execution);
    var decision = followed.decision(commitment);
    var reason = decision.text("reason").orElseThrow();
    dates.decided(commitment, execution.getProcessInstanceId());
    commitments.end(commitment, "RELEASED", reason, decision.author());
    messages.toRequester(
        "released:" + execution.getProcessInstanceId(),
        commitment,
        Wording.of("commitment.released", commitment.promise(), reason));
  }
}
