package org.sala.publication;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sala.language.Wording;
import org.sala.notification.Audience;
import org.sala.notification.Notifications;
import org.sala.publication.PublicationReviewProcess.Variables;
import org.sala.request.Requests;
import org.springframework.stereotype.Component;

/** Takes a review that a head did not make to a deputy governor, and past a silent one higher. */
@Component
class TakePublicationReviewUp implements JavaDelegate {

  private final PublicationReview review;
  private final Requests requests;
  private final Notifications notifications;

  TakePublicationReviewUp(
      PublicationReview review, Requests requests, Notifications notifications) {
    this.review = review;
    this.requests = requests;
    this.notifications = notifications;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var number = execution.getProcessBusinessKey();
    var groups = requests.get(number).groups();
    var isFirst = !execution.hasVariable(Variables.DECIDERS_GROUP);
    var deciders = isFirst ? groups.reviewers() : groups.governors();
    var until = review.due(number);
    execution.setVariable(Variables.DECIDERS_GROUP, deciders);
    notifications.send(
        "publication-review:" + number + ":" + until.getEpochSecond(),
        number,
        new Audience.Group(deciders),
        Wording.of("publication.review-late", number),
        until);
  }
}
