package org.sala.quality;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sala.casefile.CaseFile;
import org.springframework.stereotype.Component;

/** Makes what the inspectorate found a fact; its words stay in the case file. */
@Component
class RecordQualityReview implements JavaDelegate {

  private static final String FORM = "review-quality";

  private final CaseFile caseFile;
  private final QualitySamples samples;

  RecordQualityReview(CaseFile caseFile, QualitySamples samples) {
    this.caseFile = caseFile;
    this.samples = samples;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var review = caseFile.latest(execution.getProcessBusinessKey(), FORM).orElseThrow();
    samples.found(review, review.text("verdict").orElseThrow());
  }
}
