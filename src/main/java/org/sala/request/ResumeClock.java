package org.sala.request;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sala.servicelevel.Deadlines;
import org.springframework.stereotype.Component;

/** Starts the clock of a request again; every date is computed anew, without loss (R24). */
@Component
class ResumeClock implements JavaDelegate {

  private final Deadlines deadlines;
  private final RequestLifecycle lifecycle;

  ResumeClock(Deadlines deadlines, RequestLifecycle lifecycle) {
    this.deadlines = deadlines;
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var number = execution.getProcessBusinessKey();
    if (deadlines.resume(number)) {
      lifecycle.refreshDates(number);
    }
  }
}
