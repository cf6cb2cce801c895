package org.sala.meeting;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.sala.casefile.CaseNumbers.Kind;
import org.sala.casefile.FieldCheck;
import org.sala.casefile.FormFacts;
import org.sala.engine.Refusal.Problem;
import org.sala.language.VisibleText;
import org.sala.language.Wording;
import org.springframework.stereotype.Component;

/**
 * The check {@code requests-registered}: as many requests are registered as were raised, or {@code
 * differenceReason} says why not (R01). Forms name the number of them {@code registeredRequests}.
 */
@Component("requests-registered")
class RequestsRegisteredCheck implements FieldCheck, FormFacts {

  private static final String REGISTERED = "registeredRequests";
  private static final String REASON = "differenceReason";

  private final Meetings meetings;

  RequestsRegisteredCheck(Meetings meetings) {
    this.meetings = meetings;
  }

  @Override
  public Set<String> names() {
    return Set.of(REGISTERED);
  }

  @Override
  public Map<String, Object> facts(String caseNumber, Map<String, Object> answers) {
    return Kind.MEETING.isOf(caseNumber)
        ? Map.of(REGISTERED, meetings.requests(caseNumber))
        : Map.of();
  }

  @Override
  public Optional<Problem> problem(
      String field, String value, Map<String, Object> answers, String caseNumber) {
    var registered = meetings.requests(caseNumber);
    var isExplained = !VisibleText.isBlank(Objects.toString(answers.get(REASON), null));
    return isExplained || new BigDecimal(value).compareTo(BigDecimal.valueOf(registered)) == 0
        ? Optional.empty()
        : Optional.of(new Problem(field, Wording.of("meeting.requests-missing", registered)));
  }
}
