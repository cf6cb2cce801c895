package org.sala.escalation;

import static org.sala.request.CitizenRequestProcess.Variables.GOVERNOR_APPROVAL_REQUIRED;
import static org.sala.request.CitizenRequestProcess.Variables.OFFICER;
import static org.sala.request.CitizenRequestProcess.Variables.REFERRAL_ORDERED;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sala.publication.PublicationReview;
import org.sala.request.CitizenRequestProcess.Dates;
import org.sala.request.RequestDates;
import org.sala.request.RequestLifecycle;
import org.sala.request.Requests;
import org.sala.routing.Entrusting;
import org.sala.routing.Routing.Route;
import org.springframework.stereotype.Component;

/** Makes another unit accountable: the former one loses the request and every right to it. */
@Component
class ChangeUnit implements JavaDelegate {

  private final Decision decision;
  private final Entrusting entrusting;
  private final RequestLifecycle lifecycle;
  private final RequestDates dates;
  private final Requests requests;
  private final PublicationReview publicationReview;

  ChangeUnit(
      Decision decision,
      Entrusting entrusting,
      RequestLifecycle lifecycle,
      RequestDates dates,
      Requests requests,
      PublicationReview publicationReview) {
    this.publicationReview = publicationReview;
    this.requests = requests;
    this.dates = dates;
    this.decision = decision;
    this.entrusting = entrusting;
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var number = execution.getProcessBusinessKey();
    var unit = decision.of(execution).text("newUnit").orElseThrow();
    decision.giveTime(execution);
    requests.accepted(number);
    var route = new Route(Map.of("leadUnit", unit, "supportingUnits", "", "restricted", false));
    var decided = new HashMap<>(entrusting.entrust(number, route));
    var assignDays = dates.serviceLevel(execution).days("assignDays");
    decided.put(Dates.ASSIGN_DUE, dates.fromNow(execution, Dates.ASSIGN_DUE, assignDays));
    if (requests.get(number).riskOfHarm()) {
      publicationReview.ask(number);
    }
    decided.put(OFFICER, null);
    decided.put(REFERRAL_ORDERED, false);
    decided.merge(
        GOVERNOR_APPROVAL_REQUIRED,
        decision.isFromAbove(execution),
        (known, fromAbove) -> (Boolean) known || (Boolean) fromAbove);
    lifecycle.changeCourse(number, decided);
  }
}
