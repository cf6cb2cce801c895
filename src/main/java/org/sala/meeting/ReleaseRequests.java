package org.sala.meeting;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sala.request.RequestDates;
import org.sala.request.RequestLifecycle;
import org.sala.request.Requests;
import org.springframework.stereotype.Component;

/** The governor has noted the report: the requests of the meeting enter checking (R03). */
@Component
class ReleaseRequests implements JavaDelegate {

  private final Meetings meetings;
  private final MeetingDates dates;
  private final MeetingFollowUp followUp;
  private final Requests requests;
  private final RequestLifecycle lifecycle;
  private final RequestDates requestDates;

  ReleaseRequests(
      Meetings meetings,
      MeetingDates dates,
      MeetingFollowUp followUp,
      Requests requests,
      RequestLifecycle lifecycle,
      RequestDates requestDates) {
    this.meetings = meetings;
    this.dates = dates;
    this.followUp = followUp;
    this.requests = requests;
    this.lifecycle = lifecycle;
    this.requestDates = requestDates;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var number = execution.getProcessBusinessKey();
    meetings.noted(number);
    requests
        .openOf(number)
        .forEach(
            request -> lifecycle.enterChecking(request, requestDates.checkDueFromNow(request)));
    followUp.plan(execution);
  }
}
