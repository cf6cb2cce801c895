package org.sala.routing;

import static org.sala.request.CitizenRequestProcess.Variables.*;

import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sala.casefile.CaseFile;
import org.sala.engine.CaseFacts;
import org.sala.publication.PublicationReview;
import org.sala.request.Categories;
import org.sala.request.Categories.Category;
import org.sala.request.CitizenRequestProcess;
import org.sala.request.CitizenRequestProcess.Dates;
import org.sala.request.Findings;
import org.sala.request.MatterKinds;
import org.sala.request.RequestDates;
import org.sala.request.Requests;
import org.springframework.stereotype.Component;

/**
 * Decides once and for all, by the table "Request routing" in force when the desk accepts, which
 * unit is accountable, and makes it so in the same transaction: what is tried again reads the table
 * again. Where the table names no unit, the desk gets the request back with a sentence.
 */
@Component
class RouteRequest implements JavaDelegate {

  private final Requests requests;
  private final Findings findings;
  private final Categories categories;
  private final MatterKinds matters;
  private final CaseFile caseFile;
  private final Routing routing;
  private final Entrusting entrusting;
  private final RequestDates dates;
  private final TableTrouble trouble;
  private final PublicationReview publicationReview;
  private final CaseFacts facts;

  RouteRequest(
      Requests requests,
      Findings findings,
      Categories categories,
      MatterKinds matters,
      CaseFile caseFile,
      Routing routing,
      Entrusting entrusting,
      RequestDates dates,
      TableTrouble trouble,
      PublicationReview publicationReview,
      CaseFacts facts) {
    this.facts = facts;
    this.categories = categories;
    this.matters = matters;
    this.caseFile = caseFile;
    this.requests = requests;
    this.findings = findings;
    this.routing = routing;
    this.entrusting = entrusting;
    this.dates = dates;
    this.trouble = trouble;
    this.publicationReview = publicationReview;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var number = execution.getProcessBusinessKey();
    var before = requests.get(number);
    var category = (String) execution.getVariable(CATEGORY);
    var route =
        routing.of(category, before.isAgainstAuthority(), Routing.districtOf(before.placeCode()));
    if (route.problem() != null) {
      trouble.tell(number, route.problem());
      facts.set(execution, REPORT_AWAITED, false);
      facts.set(execution, Dates.CHECK_DUE, dates.checkDueFromNow(number));
      throw new BpmnError(CitizenRequestProcess.Errors.UNIT_NOT_FOUND);
    }
    findings.classify(number, category, (String) execution.getVariable(PRIORITY));
    found(number, category);
    requests.accepted(number);
    entrusting.entrust(number, route).forEach((name, value) -> facts.set(execution, name, value));
    if (before.riskOfHarm()) {
      publicationReview.ask(number);
    }
    execution.setVariable(INSPECTION_OUTSTANDING, route.inspectionRequired());
    dates.reclassified(before);
  }

  // What the check says of the kind of matter goes before what was registered.
  private void found(String number, String category) {
    if (categories.find(category).filter(Category::hasMatters).isPresent()) {
      caseFile
          .latest(number, "check-request")
          .flatMap(entry -> entry.text("matter"))
          .ifPresent(matter -> matters.found(number, matter));
    }
  }
}
