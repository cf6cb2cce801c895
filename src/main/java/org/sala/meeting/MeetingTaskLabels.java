package org.sala.meeting;

import java.util.Optional;
import org.sala.request.CaseLabels;
import org.sala.request.RequestTerms;
import org.springframework.stereotype.Component;

/** What task lists show of a meeting: its number, its kind and its place. */
@Component
class MeetingTaskLabels implements CaseLabels {

  private final Meetings meetings;

  MeetingTaskLabels(Meetings meetings) {
    this.meetings = meetings;
  }

  @Override
  public Optional<Labels> of(String caseNumber) {
    return meetings
        .find(caseNumber)
        .map(
            meeting ->
                new Labels(
                    meeting.number(),
                    RequestTerms.of(meeting.kind()).label(),
                    meeting.placeName().label()));
  }
}
