package org.sala.commitment;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Records what the forms of the case promise. A process owner can put this step behind any form
 * that asks {@code commitment}, {@code commitmentUnit} and {@code commitmentDueOn}.
 */
@Component
class RecordCommitments implements JavaDelegate {

  private final Commitments commitments;

  RecordCommitments(Commitments commitments) {
    this.commitments = commitments;
  }

  @Override
  public void execute(DelegateExecution execution) {
    commitments.recordFromForms(execution.getProcessBusinessKey(), "GOVERNOR");
  }
}
