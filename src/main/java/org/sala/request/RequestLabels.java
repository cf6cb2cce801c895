package org.sala.request;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** What task lists show of a request: number, category and place. */
@Component
class RequestLabels implements CaseLabels {

  private final Requests requests;
  private final Categories categories;

  RequestLabels(Requests requests, Categories categories) {
    this.requests = requests;
    this.categories = categories;
  }

  @Override
  public Optional<Labels> of(String caseNumber) {
    return requests
        .find(caseNumber)
        .map(
            request ->
                new Labels(
                    request.number(),
                    categories.find(request.category()).orElseThrow().label(),
                    request.placeName().label()));
  }
}
