package org.sala.intake;

import static org.sala.request.CitizenRequestProcess.Variables.*;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.sala.casefile.CaseFile;
import org.sala.casefile.CaseFile.Draft;
import org.sala.casefile.Entry.Field;
import org.sala.engine.EngineClock;
import org.sala.engine.Refusal;
import org.sala.intake.NewRequest.NewRespondent;
import org.sala.request.CitizenRequestProcess.Dates;
import org.sala.request.Request;
import org.sala.request.RequestLifecycle;
import org.sala.request.Requests;
import org.sala.routing.Categories;
import org.sala.routing.Entrusting;
import org.sala.routing.Routing;
import org.sala.servicelevel.Deadlines;
import org.sala.servicelevel.ServiceLevels;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Registers a request: the one way in, for the desk, the API and a meeting's minutes. Case file,
 * number, dates and process begin together or not at all (R01).
 */
@Service
public class RequestIntake {

  private final IntakeChecks checks;
  private final NewRequests newRequests;
  private final Requests requests;
  private final Categories categories;
  private final Places places;
  private final Routing routing;
  private final Entrusting entrusting;
  private final ServiceLevels serviceLevels;
  private final Deadlines deadlines;
  private final CaseFile caseFile;
  private final RequestLifecycle lifecycle;

  RequestIntake(
      IntakeChecks checks,
      NewRequests newRequests,
      Requests requests,
      Categories categories,
      Places places,
      Routing routing,
      Entrusting entrusting,
      ServiceLevels serviceLevels,
      Deadlines deadlines,
      CaseFile caseFile,
      RequestLifecycle lifecycle) {
    this.checks = checks;
    this.newRequests = newRequests;
    this.requests = requests;
    this.categories = categories;
    this.places = places;
    this.routing = routing;
    this.entrusting = entrusting;
    this.serviceLevels = serviceLevels;
    this.deadlines = deadlines;
    this.caseFile = caseFile;
    this.lifecycle = lifecycle;
  }

  /**
   * What the registrant hands to the requester.
   *
   * @param trackingCode known only here: the database keeps its hash
   * @param dueAt when the answer is due
   */
  public record Receipt(String number, String trackingCode, Instant dueAt) {}

  /**
   * Registers a request.
   *
   * @param registrant the person at work
   * @param idempotencyKey a repeated call with the same key and body answers with the same number
   *     and a new tracking code; null means every call is a new request
   * @throws Refusal with one problem for each field that is wrong
   */
  @Transactional
  public Receipt register(NewRequest entered, String registrant, String idempotencyKey) {
    checks.check(entered);
    var earlier = newRequests.replaceTrackingCode(registrant, idempotencyKey, entered);
    if (earlier.isPresent()) {
      return receipt(earlier.get().number(), earlier.get().trackingCode());
    }
    var receivedAt =
        entered.receivedAt() == null ? EngineClock.now() : entered.receivedAt().toInstant();
    var againstAuthority = isAgainstAuthority(entered.respondent());
    var place = places.find(entered.placeCode()).orElseThrow();
    var route = routing.of(entered.category(), againstAuthority, place.district());
    var priority = priority(entered);
    var registered =
        newRequests.insert(entered, place, priority, receivedAt, route, registrant, idempotencyKey);
    var number = registered.number();
    caseFile.add(
        Draft.event(number, "REGISTERED", "Request registered", "បានចុះបញ្ជីសំណើ", registrant));
    setDates(number, entered.category(), priority, receivedAt);
    var variables = new HashMap<String, Object>(entrusting.entrust(number, route));
    variables.putAll(variables(requests.get(number), place, againstAuthority));
    variables.put(INSPECTION_OUTSTANDING, route.inspectionRequired());
    variables.put(COMMITMENTS_OPEN, false);
    variables.put(REPORT_AWAITED, newRequests.awaitsReport(number));
    variables.put(ANSWERED_AT_MEETING, answeredAtMeeting(number, entered, registrant));
    lifecycle.receive(number, variables);
    return receipt(number, registered.trackingCode());
  }

  private Receipt receipt(String number, String trackingCode) {
    return new Receipt(
        number, trackingCode, deadlines.find(number, Dates.DUE).orElseThrow().dueAt());
  }

  private String priority(NewRequest entered) {
    return Optional.ofNullable(entered.priority())
        .map(Enum::name)
        .orElseGet(() -> categories.find(entered.category()).orElseThrow().usualPriority());
  }

  private void setDates(String number, String category, String priority, Instant receivedAt) {
    var days = serviceLevels.of(category, priority);
    int whole = days.days("requestDays");
    deadlines.set(number, Dates.CHECK_DUE, receivedAt, days.days("checkDays"), true);
    deadlines.set(number, Dates.DUE, receivedAt, whole, true);
    deadlines.set(
        number,
        Dates.REMINDER,
        receivedAt,
        Math.max(1, whole - days.days("reminderDaysBefore")),
        true);
  }

  private Map<String, Object> variables(
      Request request, Places.Place place, boolean againstAuthority) {
    var variables = new HashMap<String, Object>();
    variables.put(CATEGORY, request.category());
    variables.put(PRIORITY, request.priority());
    variables.put(DISTRICT, place.district());
    variables.put(AGAINST_AUTHORITY, againstAuthority);
    variables.put(
        RESPONDENT_UNIT, Optional.ofNullable(request.respondentUnit()).orElse(Entrusting.NO_UNIT));
    variables.put(INFORMATION_REQUESTS, 0);
    variables.put(REFERRAL_ORDERED, false);
    variables.put(REFERRAL_RESULT, "NONE");
    deadlines
        .of(request.number())
        .forEach(deadline -> variables.put(deadline.name(), Date.from(deadline.dueAt())));
    return variables;
  }

  private boolean answeredAtMeeting(String number, NewRequest entered, String registrant) {
    var answer = entered.answer();
    if (answer == null) {
      return false;
    }
    caseFile.add(
        Draft.event(
            number,
            "ANSWERED_AT_MEETING",
            "Answered at the meeting",
            "បានឆ្លើយក្នុងវេទិកា",
            registrant,
            new Field("answer", "Answer", "ចម្លើយ", answer.text(), answer.text()),
            new Field("answeredBy", "Answered by", "ឆ្លើយដោយ", answer.by(), answer.by())));
    return true;
  }

  private static boolean isAgainstAuthority(NewRespondent respondent) {
    return respondent != null && respondent.kind() == NewRequest.RespondentKind.AUTHORITY;
  }
}
