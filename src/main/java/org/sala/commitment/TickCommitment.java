package org.sala.commitment;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ticks a commitment with the evidence that was written down. */
@Component
class TickCommitment implements JavaDelegate {

  private final FollowedCommitment followed;
  private final Commitments commitments;
  private final PromiseDates dates;

  TickCommitment(FollowedCommitment followed, Commitments commitments, PromiseDates dates) {
    this.followed = followed;
    this.commitments = commitments;
    this.dates = dates;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var commitment = followed.of(execution);
    var decided = "KEPT".equals(execution.getVariable("promiseDecision"));
    var entry = followed.evidence(commitment, decided);
    dates.decided(commitment, execution.getProcessInstanceId());
    commitments.end(commitment, "KEPT", entry.text("evidence").orElseThrow(), entry.author());
  }
}
