package org.sala.intake;

import static org.sala.request.CitizenRequestProcess.Variables.*;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sala.request.Categories;
import org.sala.request.CitizenRequestProcess.Dates;
import org.sala.request.ReceiptDates;
import org.sala.request.Request;
import org.sala.request.Requests;
import org.sala.routing.Entrusting;
import org.sala.routing.Routing;
import org.sala.routing.Routing.Route;
import org.sala.routing.TableTrouble;
import org.sala.servicelevel.Deadlines;
import org.sala.servicelevel.ServiceLevels;
import org.springframework.stereotype.Component;

/** What follows from the words of a request before anybody checked it: unit, priority, dates. */
@Component
class FirstCourse {

  private static final Set<String> FIRST_DATES =
      Set.of(Dates.CHECK_DUE, Dates.DUE, Dates.NEXT_STEP, Dates.REMINDER);

  private final Requests requests;
  private final Categories categories;
  private final Routing routing;
  private final Entrusting entrusting;
  private final ServiceLevels serviceLevels;
  private final Deadlines deadlines;
  private final ReceiptDates receiptDates;
  private final TableTrouble trouble;

  FirstCourse(
      Requests requests,
      Categories categories,
      Routing routing,
      Entrusting entrusting,
      ServiceLevels serviceLevels,
      Deadlines deadlines,
      ReceiptDates receiptDates,
      TableTrouble trouble) {
    this.trouble = trouble;
    this.receiptDates = receiptDates;
    this.requests = requests;
    this.categories = categories;
    this.routing = routing;
    this.entrusting = entrusting;
    this.serviceLevels = serviceLevels;
    this.deadlines = deadlines;
  }

  /** The version of the table "Service levels" by which the days of a new request are counted. */
  int serviceLevelVersion() {
    return serviceLevels.version();
  }

  Route route(NewRequest entered, Places.Place place) {
    return routing.of(entered.category(), isAgainstAuthority(entered), place.district());
  }

  String priority(NewRequest entered) {
    return Optional.ofNullable(entered.priority())
        .map(Enum::name)
        .orElseGet(() -> categories.find(entered.category()).orElseThrow().usualPriority());
  }

  /**
   * Hands the request to the unit of the route and sets its dates.
   *
   * @param receivedAt from when the dates count
   * @param enteredAt when it was registered
   * @return the variables that the models read
   */
  Map<String, Object> set(
      String number,
      NewRequest entered,
      Places.Place place,
      Route route,
      Instant receivedAt,
      Instant enteredAt) {
    var days =
        serviceLevels.of(
            entered.category(), priority(entered), requests.get(number).serviceLevelVersion());
    receiptDates.set(number, receivedAt, enteredAt, days);
    trouble.tell(number, route.problem());
    if (days.isStandIn()) {
      trouble.tellOfDays(number, entered.category(), priority(entered));
    }
    return variables(number, route, isAgainstAuthority(entered));
  }

  /**
   * The same for a request that begins again, by what the case file knows of it.
   *
   * @param from from when its dates count anew
   */
  Map<String, Object> again(Request request, Instant from) {
    var days =
        serviceLevels.of(request.category(), request.priority(), request.serviceLevelVersion());
    receiptDates.set(request.number(), from, from, days);
    var route =
        routing.of(
            request.category(),
            request.isAgainstAuthority(),
            Routing.districtOf(request.placeCode()));
    return variables(request.number(), route, request.isAgainstAuthority());
  }

  private Map<String, Object> variables(String number, Route route, boolean againstAuthority) {
    var variables = new HashMap<String, Object>(entrusting.entrust(number, route));
    var request = requests.get(number);
    variables.put(CATEGORY, request.category());
    variables.put(PRIORITY, request.priority());
    variables.put(AGAINST_AUTHORITY, againstAuthority);
    variables.put(INSPECTION_OUTSTANDING, route.inspectionRequired());
    deadlines.of(number).stream()
        .filter(deadline -> FIRST_DATES.contains(deadline.name()))
        .forEach(deadline -> variables.put(deadline.name(), Date.from(deadline.dueAt())));
    return variables;
  }

  private static boolean isAgainstAuthority(NewRequest entered) {
    var respondent = entered.respondent();
    return respondent != null && respondent.kind() == NewRequest.RespondentKind.AUTHORITY;
  }
}
