package org.sala.meeting;

import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sala.engine.EngineClock;
import org.sala.language.DayWords;
import org.sala.meeting.PublicMeetingProcess.Dates;
import org.springframework.stereotype.Component;

/** Puts the report before the governor, with a date by which it is to be noted. */
@Component
class HandReportOver implements JavaDelegate {

  private final Meetings meetings;
  private final MeetingMessages messages;
  private final MeetingDates dates;

  HandReportOver(Meetings meetings, MeetingMessages messages, MeetingDates dates) {
    this.meetings = meetings;
    this.messages = messages;
    this.dates = dates;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var meeting = meetings.get(execution.getProcessBusinessKey());
    dates.set(execution, meeting, Dates.NOTE_DUE, EngineClock.now(), "noteDays");
    messages.send(
        "report:" + execution.getVariable(Dates.NOTE_DUE),
        meeting,
        List.of(MeetingMessages.GOVERNORS),
        "The report on meeting %s is there; its %d requests wait for your note."
            .formatted(meeting.number(), meetings.requests(meeting.number())),
        "មានរបាយការណ៍អង្គប្រជុំ %s។ សំណើចំនួន %s កំពុងរង់ចាំការពិនិត្យរបស់លោកអ្នក។"
            .formatted(meeting.number(), DayWords.km(meetings.requests(meeting.number()))),
        ((Date) execution.getVariable(Dates.NOTE_DUE)).toInstant());
  }
}
