package org.sala.request;

import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.sala.casefile.FieldCheck;
import org.sala.engine.Refusal;
import org.sala.engine.Refusal.Problem;
import org.sala.language.Wording;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * The check {@code request-number}: the number is of another request that this one can be joined
 * with, and that the person at work may know of.
 */
@Component("request-number")
class RequestNumberCheck implements FieldCheck {

  private final Requests requests;
  private final Originals originals;
  private final IdentityService identity;

  RequestNumberCheck(Requests requests, Originals originals, @Lazy IdentityService identity) {
    this.requests = requests;
    this.originals = originals;
    this.identity = identity;
  }

  @Override
  public Optional<Problem> problem(
      String field, String value, Map<String, Object> answers, String requestNumber) {
    var user = identity.getCurrentAuthentication().getUserId();
    try {
      requests
          .find(requestNumber)
          .ifPresentOrElse(
              duplicate -> joined(duplicate, value, user),
              () -> originals.mustBeKnown(user, value));
      return Optional.empty();
    } catch (Refusal refusal) {
      var found = refusal.problems().get(0);
      return Optional.of(new Problem(field, found.text()));
    }
  }

  private void joined(Request duplicate, String named, String user) {
    if (!duplicate.isBeingChecked()) {
      throw new Refusal(Wording.of("request.head-merges"));
    }
    originals.survivorKnownTo(user, duplicate, named);
  }
}
