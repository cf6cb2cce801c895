package org.sala.meeting;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sala.language.Wording;
import org.springframework.stereotype.Component;

/** Reminds the desk and the deputy governors that nobody said whether the meeting was held. */
@Component
class AskAboutMeeting implements JavaDelegate {

  private final Meetings meetings;
  private final MeetingMessages messages;

  AskAboutMeeting(Meetings meetings, MeetingMessages messages) {
    this.meetings = meetings;
    this.messages = messages;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var meeting = meetings.get(execution.getProcessBusinessKey());
    messages.send(
        "held:" + meeting.plannedFor(),
        meeting,
        List.of(MeetingMessages.DESK, MeetingMessages.DEPUTY_GOVERNORS),
        Wording.of("meeting.held", meeting.plannedFor()));
  }
}
