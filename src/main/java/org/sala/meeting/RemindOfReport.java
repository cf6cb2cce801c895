package org.sala.meeting;

import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sala.language.Wording;
import org.sala.meeting.PublicMeetingProcess.Dates;
import org.springframework.stereotype.Component;

/** Reminds the desk of the report. */
@Component
class RemindOfReport implements JavaDelegate {

  private final Meetings meetings;
  private final MeetingMessages messages;

  RemindOfReport(Meetings meetings, MeetingMessages messages) {
    this.meetings = meetings;
    this.messages = messages;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var meeting = meetings.get(execution.getProcessBusinessKey());
    messages.send(
        "report-due:" + execution.getVariable(Dates.REPORT_DUE),
        meeting,
        List.of(MeetingMessages.DESK),
        Wording.of("meeting.report-due", meeting.number()),
        ((Date) execution.getVariable(Dates.REPORT_DUE)).toInstant());
  }
}
