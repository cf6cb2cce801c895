package org.sala.publication;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sala.casefile.CaseFile;
import org.springframework.stereotype.Component;

/** Makes what the head wrote a fact: from now on something may be made public, or nothing. */
@Component
class RecordPublicationReview implements JavaDelegate {

  private static final String FORM = "review-publication";

  private final CaseFile caseFile;
  private final PublicationReviews reviews;

  RecordPublicationReview(CaseFile caseFile, PublicationReviews reviews) {
    this.caseFile = caseFile;
    this.reviews = reviews;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var number = execution.getProcessBusinessKey();
    var review = caseFile.latest(number, FORM).orElseThrow();
    reviews.add(review, "YES".equals(review.text("mayBePublic").orElseThrow()));
  }
}
