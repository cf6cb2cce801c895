package org.sala.notice;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sala.casefile.CaseCards;
import org.sala.casefile.CaseNumbers.Kind;
import org.sala.engine.TaskLabels;
import org.sala.engine.TaskLabels.Labels;
import org.sala.language.Wording;
import org.springframework.stereotype.Component;

/** What task lists show of a notice: its number, what it is, and the place. */
@Component
class NoticeTaskLabels implements TaskLabels.Source, CaseCards {

  private final Notices notices;

  NoticeTaskLabels(Notices notices) {
    this.notices = notices;
  }

  @Override
  public boolean follows(String caseNumber) {
    return Kind.NOTICE.isOf(caseNumber);
  }

  @Override
  public Map<String, Labels> of(Collection<String> numbers) {
    return numbers.stream()
        .flatMap(number -> labels(number).stream())
        .collect(Collectors.toMap(Labels::number, Function.identity()));
  }

  private Optional<Labels> labels(String caseNumber) {
    return notices
        .find(caseNumber)
        .map(
            notice ->
                new Labels(
                    notice.number(),
                    Wording.of("notice.notice").label(),
                    notice.placeName().label()));
  }

  @Override
  public Map<String, CaseCard> cards(Collection<String> numbers) {
    return numbers.stream()
        .flatMap(number -> notices.find(number).stream())
        .map(
            notice ->
                new CaseCard(
                    notice.number(),
                    notice.purpose(),
                    Wording.of("notice.notice"),
                    notice.placeName(),
                    null,
                    false))
        .collect(Collectors.toMap(CaseCard::number, Function.identity()));
  }
}
