package org.sala.escalation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Gives the request more time, or less where that was decided in so many words. */
@Component
class ExtendDeadline implements JavaDelegate {

  private final Decision decision;

  ExtendDeadline(Decision decision) {
    this.decision = decision;
  }

  @Override
  public void execute(DelegateExecution execution) {
    decision.giveTime(execution);
  }
}
