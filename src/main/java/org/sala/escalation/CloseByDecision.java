package org.sala.escalation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sala.request.RequestLifecycle;
import org.springframework.stereotype.Component;

/** Ends the examination: the explanation of the decision becomes the answer. */
@Component
class CloseByDecision implements JavaDelegate {

  private final RequestLifecycle lifecycle;

  CloseByDecision(RequestLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    lifecycle.closeByDecision(execution.getProcessBusinessKey());
  }
}
