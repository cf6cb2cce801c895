package org.sala.quality;

import java.security.SecureRandom;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sala.engine.DecisionTables;
import org.sala.engine.Refusal;
import org.sala.language.Wording;
import org.springframework.stereotype.Component;

/**
 * Draws from the requests that were closed in a month those that are reviewed, keeps the seed, and
 * has the next month waited for. Nobody can know the seed while requests are being closed.
 */
@Component
class DrawQualitySample implements JavaDelegate {

  private final SecureRandom seeds = new SecureRandom();
  private final DecisionTables tables;
  private final QualitySamples samples;
  private final QualityReviews reviews;
  private final QualitySampling sampling;

  DrawQualitySample(
      DecisionTables tables,
      QualitySamples samples,
      QualityReviews reviews,
      QualitySampling sampling) {
    this.tables = tables;
    this.samples = samples;
    this.reviews = reviews;
    this.sampling = sampling;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var month = QualitySampling.monthOf(execution.getProcessBusinessKey());
    var closed = samples.closedIn(month);
    var draw = draw(closed.size());
    var seed = seeds.nextLong();
    var drawn = draw.from(closed, seed);
    samples.drawn(month, seed, closed.size(), draw, drawn.size());
    for (int place = 0; place < drawn.size(); place++) {
      reviews.ask(month, drawn.get(place), place + 1, draw.reviewDays());
    }
    sampling.await(month.plusMonths(1));
  }

  private Draw draw(int closed) {
    return tables
        .row(QualityReviewProcess.SAMPLING, Map.of("closedRequests", closed))
        .map(Draw::of)
        .filter(Draw::isRight)
        .orElseThrow(
            () ->
                new Refusal(
                    Wording.of(
                        "quality.no-row", QualityReviewProcess.SAMPLING, String.valueOf(closed))));
  }
}
