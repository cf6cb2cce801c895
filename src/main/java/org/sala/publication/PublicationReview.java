package org.sala.publication;

import java.time.Instant;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.sala.casefile.CaseLifecycle;
import org.sala.engine.EngineClock;
import org.sala.request.CitizenRequestProcess.Dates;
import org.sala.request.Requests;
import org.sala.servicelevel.Deadlines;
import org.sala.servicelevel.ServiceLevels;
import org.springframework.stereotype.Component;

/**
 * Puts a request in which somebody could come to harm before the head of the unit that is
 * accountable, who says whether something of it may be made public (R31). It is a process beside
 * the request's own: what was answered can be published long after the request has ended.
 */
@Component
public class PublicationReview {

  private final CaseLifecycle cases;
  private final PublicationReviews reviews;
  private final Requests requests;
  private final Deadlines deadlines;
  private final ServiceLevels serviceLevels;

  PublicationReview(
      CaseLifecycle cases,
      PublicationReviews reviews,
      Requests requests,
      Deadlines deadlines,
      ServiceLevels serviceLevels) {
    this.cases = cases;
    this.reviews = reviews;
    this.requests = requests;
    this.deadlines = deadlines;
    this.serviceLevels = serviceLevels;
  }

  /**
   * A unit has become accountable for a request in which somebody could come to harm: its head is
   * asked, in the place of the former unit's if that one has not answered yet.
   */
  public void ask(String number) {
    if (cases.isRunning(number, PublicationReviewProcess.KEY)) {
      cases.regroup(number, UnaryOperator.identity());
    } else if (!reviews.has(number)) {
      due(number);
      cases.start(PublicationReviewProcess.KEY, number, Map.of());
    }
  }

  /** Counts the days of a level from now, and answers when they end. */
  Instant due(String number) {
    var priority = requests.get(number).priority();
    var days =
        serviceLevels.days(
            PublicationReviewProcess.DEADLINES, Map.of("priority", priority), "reviewDays");
    return deadlines.set(number, Dates.PUBLICATION_REVIEW_DUE, EngineClock.now(), days, false);
  }
}
