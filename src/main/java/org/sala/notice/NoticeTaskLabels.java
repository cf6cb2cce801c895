package org.sala.notice;

import java.util.Optional;
import org.sala.language.Wording;
import org.sala.request.CaseLabels;
import org.springframework.stereotype.Component;

/** What task lists show of a notice: its number, what it is, and the place. */
@Component
class NoticeTaskLabels implements CaseLabels {

  private final Notices notices;

  NoticeTaskLabels(Notices notices) {
    this.notices = notices;
  }

  @Override
  public Optional<Labels> of(String caseNumber) {
    return notices
        .find(caseNumber)
        .map(
            notice ->
                new Labels(
                    notice.number(),
                    Wording.of("notice.notice").label(),
                    notice.placeName().label()));
  }
}
