package org.sala.meeting;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sala.engine.EngineClock;
import org.sala.meeting.PublicMeetingProcess.Dates;
import org.sala.meeting.PublicMeetingProcess.Variables;
import org.springframework.stereotype.Component;

/**
 * Sets when the report is due: counted from the meeting, or from its return (R02). One that was
 * held before it was entered counts from its entry: nobody could act before.
 */
@Component
class SetReportDates implements JavaDelegate {

  private final Meetings meetings;
  private final MeetingDates dates;

  SetReportDates(Meetings meetings, MeetingDates dates) {
    this.meetings = meetings;
    this.dates = dates;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var meeting = meetings.get(execution.getProcessBusinessKey());
    var isReturned = "RETURNED".equals(execution.getVariable(Variables.NOTE));
    var isEnteredLater = Boolean.TRUE.equals(execution.getVariable(Variables.HELD_ALREADY));
    var fromNow = isReturned || isEnteredLater;
    var from = fromNow ? EngineClock.now() : dates.morningOf(meeting.heldOn());
    dates.set(execution, meeting, Dates.RECORD_DUE, from, "recordDays");
    dates.set(execution, meeting, Dates.REPORT_REMINDER, from, "reportReminderDays");
    dates.set(execution, meeting, Dates.REPORT_DUE, from, "reportDays");
    var due = ((Date) execution.getVariable(Dates.REPORT_DUE)).toInstant().minusSeconds(1);
    dates.set(execution, meeting, Dates.PRESS_DUE, due, "pressDays");
  }
}
