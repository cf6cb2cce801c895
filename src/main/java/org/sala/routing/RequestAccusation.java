package org.sala.routing;

import static org.sala.request.CitizenRequestProcess.Variables.AGAINST_AUTHORITY;

import java.util.List;
import java.util.Map;
import org.sala.casefile.Accusation;
import org.sala.casefile.AccusedPersons;
import org.sala.casefile.CaseLifecycle;
import org.sala.casefile.CaseNumbers.Kind;
import org.sala.publication.PublicationReview;
import org.sala.request.Findings;
import org.sala.request.RequestLifecycle;
import org.sala.request.Requests;
import org.sala.routing.Routing.Route;
import org.springframework.stereotype.Component;

/**
 * Keeps whoever is complained of out of a request, from the moment the desk recognises them: the
 * unit or its head loses the request, an officer loses the tasks (R06).
 */
@Component
class RequestAccusation implements Accusation {

  private final Requests requests;
  private final Findings findings;
  private final CaseLifecycle cases;
  private final AccusedPersons accused;
  private final Entrusting entrusting;
  private final Appointments appointments;
  private final RequestLifecycle lifecycle;
  private final ReturnedTasks returned;
  private final PublicationReview publicationReview;

  RequestAccusation(
      Requests requests,
      Findings findings,
      CaseLifecycle cases,
      AccusedPersons accused,
      Entrusting entrusting,
      Appointments appointments,
      RequestLifecycle lifecycle,
      ReturnedTasks returned,
      PublicationReview publicationReview) {
    this.publicationReview = publicationReview;
    this.requests = requests;
    this.findings = findings;
    this.cases = cases;
    this.accused = accused;
    this.entrusting = entrusting;
    this.appointments = appointments;
    this.lifecycle = lifecycle;
    this.returned = returned;
  }

  @Override
  public boolean follows(String caseNumber) {
    return Kind.REQUEST.isOf(caseNumber);
  }

  @Override
  public void ofUnit(String number, String unit) {
    findings.accuse(number, unit.equals(NOBODY) ? null : unit);
    lifecycle.tell(number, Map.of(AGAINST_AUTHORITY, requests.get(number).isAgainstAuthority()));
    appointAnew(number);
  }

  @Override
  public void ofPersons(String number, List<String> persons, String by) {
    accused.name(number, persons.equals(List.of(NOBODY)) ? List.of() : persons, by);
    appointAnew(number);
  }

  @Override
  public void riskOfHarm(String number) {
    findings.riskOfHarm(number);
    if (!requests.get(number).isBeingChecked()) {
      publicationReview.ask(number);
    }
  }

  /** Finds who works on the request now, and takes its open tasks from those who may not. */
  void appointAnew(String number) {
    var request = requests.get(number);
    var route =
        new Route(
            Map.of(
                "leadUnit", request.leadUnit(),
                "supportingUnits", String.join(";", request.supportingUnits()),
                "restricted", request.restricted()));
    lifecycle.tell(number, entrusting.entrust(number, route));
    var whoIsAccused = accused.of(number);
    cases.regroup(number, group -> appointments.insteadOf(group, whoIsAccused));
    returned.giveBack();
  }
}
