package org.sala.models;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sala.engine.Refusal;
import org.sala.models.ModelChangeProcess.Variables;
import org.springframework.stereotype.Component;

/**
 * At its date, puts a change in force that is still agreed; says whether it stands. What a check
 * has against it by now stops it, and those who proposed and agreed are told.
 */
@Component
class PutChangeInForce implements JavaDelegate {

  private final ModelChanges changes;
  private final PutInForce putInForce;
  private final ChangeProposals proposals;
  private final ChangeMessages messages;

  PutChangeInForce(
      ModelChanges changes,
      PutInForce putInForce,
      ChangeProposals proposals,
      ChangeMessages messages) {
    this.changes = changes;
    this.putInForce = putInForce;
    this.proposals = proposals;
    this.messages = messages;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var change =
        changes.hold(ModelChangeProcess.change(execution.getProcessBusinessKey())).orElseThrow();
    var isAgreed = change.state() == ChangeState.AGREED;
    execution.setVariable(Variables.CHANGE_STANDS, isAgreed && stands(change));
  }

  private boolean stands(ModelChange change) {
    try {
      proposals.check(change);
    } catch (Refusal e) {
      changes.stopped(change.id(), e.getMessage());
      messages.stopped(change, e.getMessage());
      return false;
    }
    putInForce.put(change);
    return true;
  }
}
