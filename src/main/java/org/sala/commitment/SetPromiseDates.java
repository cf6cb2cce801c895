package org.sala.commitment;

import static org.sala.request.CitizenRequestProcess.Variables.COMMITMENTS_OPEN;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sala.request.RequestDates;
import org.springframework.stereotype.Component;

/**
 * An answered request that waits for a promise has the next date that follows from its last
 * promise. The promise itself goes up when it is late; the request goes up some days later.
 */
@Component
class SetPromiseDates implements JavaDelegate {

  private final CommitmentRegister register;
  private final PromiseDates promiseDates;
  private final RequestDates dates;

  SetPromiseDates(CommitmentRegister register, PromiseDates promiseDates, RequestDates dates) {
    this.register = register;
    this.promiseDates = promiseDates;
    this.dates = dates;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var number = execution.getProcessBusinessKey();
    register.hold(number);
    var lastOpen = register.lastOpen(number);
    // The last one may have ended while this job waited: then nobody would wake the request.
    execution.setVariable(COMMITMENTS_OPEN, lastOpen.isPresent());
    lastOpen.ifPresent(
        last ->
            dates.nextStepDue(
                number,
                promiseDates.due(last.dueOn()),
                promiseDates.requestDaysAfter(last.source()),
                1));
  }
}
