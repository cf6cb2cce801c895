package org.sala.meeting;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sala.language.Wording;
import org.sala.meeting.PublicMeetingProcess.Dates;
import org.springframework.stereotype.Component;

/** Reminds the governor that requests wait for the note. */
@Component
class RemindOfNote implements JavaDelegate {

  private final Meetings meetings;
  private final MeetingMessages messages;

  RemindOfNote(Meetings meetings, MeetingMessages messages) {
    this.meetings = meetings;
    this.messages = messages;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var meeting = meetings.get(execution.getProcessBusinessKey());
    messages.send(
        "note-overdue:" + execution.getVariable(Dates.NOTE_DUE),
        meeting,
        List.of(MeetingMessages.GOVERNORS, MeetingMessages.DEPUTY_GOVERNORS),
        Wording.of("meeting.note-overdue", meeting.number(), meetings.requests(meeting.number())));
  }
}
