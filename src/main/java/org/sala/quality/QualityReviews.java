package org.sala.quality;

import java.time.YearMonth;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sala.casefile.AccusedPersons;
import org.sala.casefile.CaseFile;
import org.sala.casefile.CaseLifecycle;
import org.sala.engine.EngineClock;
import org.sala.quality.QualityReviewProcess.Variables;
import org.sala.request.CitizenRequestProcess.Activities;
import org.sala.request.CitizenRequestProcess.Dates;
import org.sala.request.Requests;
import org.sala.routing.Appointments;
import org.sala.servicelevel.Deadlines;
import org.springframework.stereotype.Component;

/**
 * Puts a drawn request before the inspectorate; where it is complained of, or wrote the answer,
 * before those who stand in for it.
 */
@Component
class QualityReviews {

  private final QualitySamples samples;
  private final Requests requests;
  private final Deadlines deadlines;
  private final CaseFile caseFile;
  private final AccusedPersons accusations;
  private final Appointments appointments;
  private final CaseLifecycle cases;

  QualityReviews(
      QualitySamples samples,
      Requests requests,
      Deadlines deadlines,
      CaseFile caseFile,
      AccusedPersons accusations,
      Appointments appointments,
      CaseLifecycle cases) {
    this.samples = samples;
    this.requests = requests;
    this.deadlines = deadlines;
    this.caseFile = caseFile;
    this.accusations = accusations;
    this.appointments = appointments;
    this.cases = cases;
  }

  /** Asks for the review of a request that was drawn at this place. */
  void ask(YearMonth month, String number, int place, int days) {
    samples.add(month, number, place, requests.get(number).leadUnit());
    deadlines.set(number, Dates.QUALITY_REVIEW_DUE, EngineClock.now(), days, false);
    var group = appointments.inspectorate(accusations.of(number), authors(number));
    cases.start(QualityReviewProcess.KEY, number, Map.of(Variables.INSPECTORATE_GROUP, group));
  }

  private Set<String> authors(String number) {
    return Stream.of(Activities.DRAFT_ANSWER, Activities.DECIDE_ESCALATION)
        .flatMap(step -> caseFile.lastAuthor(number, step).stream())
        .collect(Collectors.toSet());
  }
}
