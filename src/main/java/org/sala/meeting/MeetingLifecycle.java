package org.sala.meeting;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.sala.casefile.CaseNumbers.Kind;
import org.sala.engine.ModelProperties.Milestones;
import org.sala.engine.SystemAuthority;
import org.sala.meeting.PublicMeetingProcess.Messages;
import org.sala.request.RequestLifecycle.RequestClosed;
import org.sala.request.Requests;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Drives the engine for meetings; the number of the meeting is the business key. */
@Component
class MeetingLifecycle implements Milestones {

  private final RuntimeService runtime;
  private final SystemAuthority system;
  private final Meetings meetings;
  private final Requests requests;

  MeetingLifecycle(
      @Lazy RuntimeService runtime, SystemAuthority system, Meetings meetings, Requests requests) {
    this.runtime = runtime;
    this.system = system;
    this.meetings = meetings;
    this.requests = requests;
  }

  /** A meeting was planned: its process starts. */
  void plan(String number, Map<String, Object> variables) {
    system.run(
        () -> runtime.startProcessInstanceByKey(PublicMeetingProcess.KEY, number, variables));
  }

  /** A request has ended; if it was the last one of its meeting, the meeting ends as well. */
  @EventListener
  void requestClosed(RequestClosed closed) {
    requests
        .meetingOf(closed.number())
        .filter(meeting -> requests.openOf(meeting).isEmpty())
        .ifPresent(this::lastAnswerGiven);
  }

  private void lastAnswerGiven(String number) {
    system.run(
        () -> {
          var awaited =
              runtime
                  .createExecutionQuery()
                  .processInstanceBusinessKey(number)
                  .messageEventSubscriptionName(Messages.REQUESTS_CLOSED)
                  .count();
          if (awaited > 0) {
            runtime
                .createMessageCorrelation(Messages.REQUESTS_CLOSED)
                .processInstanceBusinessKey(number)
                .correlate();
          }
        });
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
