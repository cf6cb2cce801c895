package org.sala.request;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sala.servicelevel.CaseClock;
import org.springframework.stereotype.Component;

/** Starts the clock of a request again; every date is computed anew, without loss (R24). */
@Component
class ResumeClock implements JavaDelegate {

  private final CaseClock clock;
  private final RequestLifecycle lifecycle;

  ResumeClock(CaseClock clock, RequestLifecycle lifecycle) {
    this.clock = clock;
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var number = execution.getProcessBusinessKey();
    if (clock.resume(number)) {
      lifecycle.refreshDates(number);
    }
  }
}
