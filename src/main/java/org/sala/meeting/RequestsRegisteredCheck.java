package org.sala.meeting;

import java.util.Optional;
import org.sala.casefile.FieldCheck;
import org.sala.engine.Refusal.Problem;
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
    return Integer.parseInt(value) == registered
        ? Optional.empty()
        : Optional.of(
            new Problem(
                field,
                "%d requests of this meeting are registered. Register the others first."
                    .formatted(registered),
                "សំណើនៃអង្គប្រជុំនេះបានចុះបញ្ជី %d។ សូមចុះបញ្ជីសំណើដែលនៅសល់ជាមុនសិន។"
                    .formatted(registered)));
  }
}
