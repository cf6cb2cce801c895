package org.sala.commitment;

import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sala.commitment.CommitmentProcess.Variables;
import org.sala.language.Wording;
import org.springframework.stereotype.Component;

/** Gives a promise its new day, and says why. */
@Component
class SetNewPromiseDate implements JavaDelegate {

  private final FollowedCommitment followed;
  private final CommitmentRegister register;
  private final PromiseDates dates;
  private final PromiseMessages messages;

  SetNewPromiseDate(
      FollowedCommitment followed,
      CommitmentRegister register,
      PromiseDates dates,
      PromiseMessages messages) {
    this.followed = followed;
    this.register = register;
    this.dates = dates;
    this.messages = messages;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var commitment = followed.of(execution);
    var decision = followed.decision(commitment);
    var day = LocalDate.parse(decision.text("newDate").orElseThrow());
    var reason = decision.text("reason").orElseThrow();
    register.dueOn(commitment.id(), day);
    dates.decided(commitment, execution.getProcessInstanceId());
    execution.setVariables(
        Map.of(
            Variables.DUE, Date.from(dates.due(day)),
            Variables.REMINDER, Date.from(dates.reminder(commitment.source(), day))));
    // The next time it is late, the deputy governor is asked first again.
    execution.removeVariable(Variables.DECIDERS_GROUP);
    messages.toRequester(
        "new-date:" + commitment.id() + ":" + decision.id(),
        commitment,
        Wording.of("commitment.new-date", commitment.promise(), day, reason));
  }
}
