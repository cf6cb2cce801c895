package org.sala.request;

import java.util.Optional;
import org.sala.casefile.FieldCheck;
import org.sala.engine.Refusal.Problem;
import org.springframework.stereotype.Component;

/** The check {@code request-number}: the number is of another request that exists. */
@Component("request-number")
class RequestNumberCheck implements FieldCheck {

  private final Requests requests;

  RequestNumberCheck(Requests requests) {
    this.requests = requests;
  }

  @Override
  public Optional<Problem> problem(String field, String value, String requestNumber) {
    var found = requests.find(value.strip()).filter(other -> !other.number().equals(requestNumber));
    return found.isPresent()
        ? Optional.empty()
        : Optional.of(
            new Problem(
                field,
                "There is no other request with this number. Write it as KPC-2026-000142.",
                "គ្មានសំណើផ្សេងដែលមានលេខនេះទេ។ សូមសរសេរដូច KPC-2026-000142។"));
  }
}
