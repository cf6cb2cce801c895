package org.sala.answer;

import static org.sala.request.CitizenRequestProcess.Variables.REVIEWERS_GROUP;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sala.casefile.AccusedPersons;
import org.sala.casefile.CaseFile;
import org.sala.engine.EngineClock;
import org.sala.request.CitizenRequestProcess.Activities;
import org.sala.request.CitizenRequestProcess.Dates;
import org.sala.request.RequestDates;
import org.sala.routing.Appointments;
import org.springframework.stereotype.Component;

/**
 * Takes in the requester's objection, finds somebody who did not write the answer to judge it
 * (R10), and sets the date of the review.
 */
@Component
class ReceiveObjection implements JavaDelegate {

  private final RequestDates dates;
  private final CaseFile caseFile;
  private final Appointments appointments;
  private final AccusedPersons accusations;

  ReceiveObjection(
      RequestDates dates,
      CaseFile caseFile,
      Appointments appointments,
      AccusedPersons accusations) {
    this.dates = dates;
    this.caseFile = caseFile;
    this.appointments = appointments;
    this.accusations = accusations;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var number = execution.getProcessBusinessKey();
    execution.setVariable(
        REVIEWERS_GROUP,
        appointments.governors(true, accusations.of(number), authorsOfTheAnswer(number)));
    var days = dates.serviceLevel(execution);
    var review = days.days("reviewDays");
    dates.fromNow(execution, Dates.REVIEW_DUE, review);
    dates.nextStepDue(number, EngineClock.now(), review, days.days("reminderDaysBefore"));
  }

  // A decision from above that closes a request becomes its answer.
  private Set<String> authorsOfTheAnswer(String number) {
    return Stream.of(Activities.DRAFT_ANSWER, Activities.DECIDE_ESCALATION)
        .flatMap(step -> caseFile.lastAuthor(number, step).stream())
        .collect(Collectors.toSet());
  }
}
