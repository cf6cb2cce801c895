package org.sala.request;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells of a request that a head joined with another one while it was examined. */
@Component
class TellOfMerging implements JavaDelegate {

  private final Requests requests;
  private final MergeMessages messages;

  TellOfMerging(Requests requests, MergeMessages messages) {
    this.requests = requests;
    this.messages = messages;
  }

  @Override
  public void execute(DelegateExecution execution) {
    messages.merged(
        execution.getProcessInstanceId(), requests.get(execution.getProcessBusinessKey()));
  }
}
