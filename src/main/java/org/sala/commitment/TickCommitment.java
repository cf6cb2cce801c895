package org.sala.commitment;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ticks a commitment with the evidence that was written down. */
@Component
class TickCommitment implements JavaDelegate {

  private final FollowedCommitment followed;
  private final Commitments commitments;

  TickCommitment(FollowedCommitment followed, Commitments commitments) {
    this.followed = followed;
    this.commitments = commitments;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var commitment = followed.of(execution);
    var decided = "KEPT".equals(execution.getVariable("promiseDecision"));
    var entry = followed.evidence(commitment, decided);
    commitments.end(commitment, "KEPT", entry.text("evidence").orElseThrow(), entry.author());
  }
}
