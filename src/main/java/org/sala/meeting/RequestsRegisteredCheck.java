package org.sala.meeting;

import java.math.BigDecimal;
import java.util.Optional;
import org.sala.casefile.FieldCheck;
import org.sala.engine.Refusal.Problem;
import org.sala.language.Wording;
import org.springframework.stereotype.Component;

/** The check {@code requests-registered}: as many requests are registered as were raised (R01). */
@Component("requests-registered")
class RequestsRegisteredCheck implements FieldCheck {

  private final Meetings meetings;

  RequestsRegisteredCheck(Meetings meetings) {
    this.meetings = meetings;
  }

  @Override
  public Optional<Problem> problem(String field, String value, String caseNumber) {
    var registered = meetings.requests(caseNumber);
    return new BigDecimal(value).compareTo(BigDecimal.valueOf(registered)) == 0
        ? Optional.empty()
        : Optional.of(new Problem(field, Wording.of("meeting.requests-missing", registered)));
  }
}
