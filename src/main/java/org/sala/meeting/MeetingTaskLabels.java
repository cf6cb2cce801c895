package org.sala.meeting;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sala.casefile.CaseCards;
import org.sala.casefile.CaseNumbers.Kind;
import org.sala.engine.TaskLabels;
import org.sala.engine.TaskLabels.Labels;
import org.sala.request.RequestTerms;
import org.springframework.stereotype.Component;

/** What task lists show of a meeting: its number, its kind and its place. */
@Component
class MeetingTaskLabels implements TaskLabels.Source, CaseCards {

  private final Meetings meetings;

  MeetingTaskLabels(Meetings meetings) {
    this.meetings = meetings;
  }

  @Override
  public boolean follows(String caseNumber) {
    return Kind.MEETING.isOf(caseNumber);
  }

  @Override
  public Map<String, Labels> of(Collection<String> numbers) {
    return numbers.stream()
        .flatMap(number -> labels(number).stream())
        .collect(Collectors.toMap(Labels::number, Function.identity()));
  }

  private Optional<Labels> labels(String caseNumber) {
    return meetings
        .find(caseNumber)
        .map(
            meeting ->
                new Labels(
                    meeting.number(),
                    RequestTerms.of(meeting.kind()).label(),
                    meeting.placeName().label()));
  }

  @Override
  public Map<String, CaseCard> cards(Collection<String> numbers) {
    return numbers.stream()
        .flatMap(number -> meetings.find(number).stream())
        .map(
            meeting ->
                new CaseCard(
                    meeting.number(),
                    RequestTerms.of(meeting.kind()).forReader(),
                    RequestTerms.of(meeting.kind()),
                    meeting.placeName(),
                    null,
                    false))
        .collect(Collectors.toMap(CaseCard::number, Function.identity()));
  }
}
