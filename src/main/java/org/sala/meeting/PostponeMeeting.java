package org.sala.meeting;

import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sala.casefile.CaseFile;
import org.springframework.stereotype.Component;

/** Moves the meeting to its new day. */
@Component
class PostponeMeeting implements JavaDelegate {

  private final CaseFile caseFile;
  private final Meetings meetings;
  private final MeetingDates dates;

  PostponeMeeting(CaseFile caseFile, Meetings meetings, MeetingDates dates) {
    this.caseFile = caseFile;
    this.meetings = meetings;
    this.dates = dates;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var number = execution.getProcessBusinessKey();
    var held = caseFile.latest(number, "hold-meeting").orElseThrow();
    meetings.plannedFor(number, LocalDate.parse(held.text("postponedTo").orElseThrow()));
    execution.setVariables(dates.plan(meetings.get(number)));
  }
}
