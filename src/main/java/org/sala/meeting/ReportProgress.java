package org.sala.meeting;

import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sala.language.Wording;
import org.sala.meeting.PublicMeetingProcess.Dates;
import org.sala.request.Requests;
import org.springframework.stereotype.Component;

/** Says how many requests of the meeting are open still (R15). */
@Component
class ReportProgress implements JavaDelegate {

  private final Meetings meetings;
  private final MeetingMessages messages;
  private final MeetingFollowUp followUp;
  private final Requests requests;

  ReportProgress(
      Meetings meetings, MeetingMessages messages, MeetingFollowUp followUp, Requests requests) {
    this.meetings = meetings;
    this.messages = messages;
    this.followUp = followUp;
    this.requests = requests;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var meeting = meetings.get(execution.getProcessBusinessKey());
    var open = requests.openOf(meeting.number()).size();
    var all = meetings.requests(meeting.number());
    messages.send(
        "progress:" + execution.getVariable(Dates.FOLLOW_UP),
        meeting,
        Stream.concat(
                Stream.of(MeetingMessages.GOVERNORS, MeetingMessages.DEPUTY_GOVERNORS),
                messages.convenors(meeting).stream())
            .toList(),
        Wording.of("meeting.progress", all, meeting.number(), open));
    followUp.plan(execution);
  }
}
