package org.sala.meeting;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.sala.engine.EngineClock;
import org.sala.meeting.PublicMeetingProcess.Dates;
import org.sala.meeting.PublicMeetingProcess.Variables;
import org.sala.request.Requests;
import org.springframework.stereotype.Component;

/** Plans when a meeting is next looked at, until the last of its requests is closed. */
@Component
class MeetingFollowUp {

  private final Meetings meetings;
  private final MeetingDates dates;
  private final Requests requests;

  MeetingFollowUp(Meetings meetings, MeetingDates dates, Requests requests) {
    this.meetings = meetings;
    this.dates = dates;
    this.requests = requests;
  }

  /** Says whether requests are open, and when progress is reported next. */
  void plan(DelegateExecution execution) {
    var meeting = meetings.get(execution.getProcessBusinessKey());
    execution.setVariable(Variables.REQUESTS_OPEN, !requests.openOf(meeting.number()).isEmpty());
    dates.set(execution, meeting, Dates.FOLLOW_UP, EngineClock.now(), "followUpDays");
  }
}
