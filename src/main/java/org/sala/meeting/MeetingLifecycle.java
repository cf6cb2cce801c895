package org.sala.meeting;

import java.util.Map;
import org.sala.casefile.CaseLifecycle;
import org.sala.casefile.CaseNumbers.Kind;
import org.sala.engine.ModelProperties.Milestones;
import org.sala.meeting.PublicMeetingProcess.Messages;
import org.sala.request.RequestLifecycle.RequestClosed;
import org.sala.request.Requests;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Drives the engine for meetings; the number of the meeting is the business key. */
@Component
class MeetingLifecycle implements Milestones {

  private final CaseLifecycle cases;
  private final Meetings meetings;
  private final Requests requests;

  MeetingLifecycle(CaseLifecycle cases, Meetings meetings, Requests requests) {
    this.cases = cases;
    this.meetings = meetings;
    this.requests = requests;
  }

  /** A meeting was planned: its process starts. */
  void plan(String number, Map<String, Object> variables) {
    cases.open(number, variables);
  }

  /** A request has ended; if it was the last one of its meeting, the meeting ends as well. */
  @EventListener
  void requestClosed(RequestClosed closed) {
    requests
        .meetingOf(closed.number())
        .filter(meeting -> requests.openOf(meeting).isEmpty())
        .ifPresent(meeting -> cases.correlateIfAwaited(meeting, Messages.REQUESTS_CLOSED));
  }

  @Override
  public boolean follows(String caseNumber) {
    return Kind.MEETING.isOf(caseNumber);
  }

  @Override
  public void reached(String number, String status) {
    meetings.status(number, status);
  }

  @Override
  public void ended(String number, String outcome) {
    meetings.close(number, outcome);
  }
}
