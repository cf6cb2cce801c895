package org.sala.meeting;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sala.language.DayWords;
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
        "The report on meeting %s awaits the governor's note; its %d requests wait as well."
            .formatted(meeting.number(), meetings.requests(meeting.number())),
        "របាយការណ៍អង្គប្រជុំ %s រង់ចាំការពិនិត្យរបស់អភិបាលខេត្ត។ សំណើចំនួន %s កំពុងរង់ចាំ។"
            .formatted(meeting.number(), DayWords.km(meetings.requests(meeting.number()))));
  }
}
