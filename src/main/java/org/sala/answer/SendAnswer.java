package org.sala.answer;

import static org.sala.request.CitizenRequestProcess.Variables.RESPONSE;
import static org.sala.request.CitizenRequestProcess.Variables.REVIEW;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sala.commitment.Commitments;
import org.sala.engine.EngineClock;
import org.sala.request.Answers;
import org.sala.request.CitizenRequestProcess.Dates;
import org.sala.request.ReceiptDates;
import org.sala.request.RequestDates;
import org.sala.servicelevel.Deadlines;
import org.springframework.stereotype.Component;

/** Sends the answer and gives the requester time to agree or object (R10). */
@Component
class SendAnswer implements JavaDelegate {

  private final ApprovedAnswers approved;
  private final Answers answers;
  private final Deadlines deadlines;
  private final RequestDates dates;
  private final AnswerMessages messages;
  private final Commitments commitments;

  SendAnswer(
      ApprovedAnswers approved,
      Answers answers,
      Deadlines deadlines,
      RequestDates dates,
      AnswerMessages messages,
      Commitments commitments) {
    this.approved = approved;
    this.answers = answers;
    this.deadlines = deadlines;
    this.dates = dates;
    this.messages = messages;
    this.commitments = commitments;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var number = execution.getProcessBusinessKey();
    var now = EngineClock.now();
    var answer = approved.of(number);
    // What came in late was due by its receipt, whenever its steps began.
    var due =
        deadlines
            .find(number, ReceiptDates.BY_RECEIPT)
            .or(() -> deadlines.find(number, Dates.DUE))
            .orElseThrow()
            .dueAt();
    answers.sent(
        number, now, answer.by(), answer.actingFor(), due, answer.outcome(), answer.corrects());
    var days = dates.serviceLevel(execution).days("responseDays");
    execution.setVariable(RESPONSE, "SILENT");
    execution.setVariable(REVIEW, "NONE");
    dates.fixed(execution, Dates.RESPONSE_DUE, now, days);
    // The silence of the requester ends the request before the ladder would wake anybody.
    dates.nextStepDue(number, now, days + 2, 1);
    commitments.recordFromForms(number, "ANSWER");
    messages.answered(execution.getProcessInstanceId(), number, answer, days);
  }
}
