package org.sala.intake;

import static org.sala.request.CitizenRequestProcess.Variables.*;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sala.request.CitizenRequestProcess.Dates;
import org.sala.request.Request;
import org.sala.request.Requests;
import org.sala.routing.Categories;
import org.sala.routing.Entrusting;
import org.sala.routing.Routing;
import org.sala.routing.Routing.Route;
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

  FirstCourse(
      Requests requests,
      Categories categories,
      Routing routing,
      Entrusting entrusting,
      ServiceLevels serviceLevels,
      Deadlines deadlines) {
    this.requests = requests;
    this.categories = categories;
    this.routing = routing;
    this.entrusting = entrusting;
    this.serviceLevels = serviceLevels;
    this.deadlines = deadlines;
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
   * @return the variables that the models read
   */
  Map<String, Object> set(
      String number, NewRequest entered, Places.Place place, Route route, Instant receivedAt) {
    setDates(number, entered.category(), priority(entered), receivedAt);
    return variables(number, place, route, isAgainstAuthority(entered));
  }

  /**
   * The same for a request that begins again, by what the case file knows of it.
   *
   * @param from from when its dates count anew
   */
  Map<String, Object> again(Request request, Places.Place place, Instant from) {
    var against = Request.AUTHORITY.equals(request.respondentKind());
    setDates(request.number(), request.category(), request.priority(), from);
    var route = routing.of(request.category(), against, place.district());
    return variables(request.number(), place, route, against);
  }

  private Map<String, Object> variables(
      String number, Places.Place place, Route route, boolean againstAuthority) {
    var variables = new HashMap<String, Object>(entrusting.entrust(number, route));
    var request = requests.get(number);
    variables.put(CATEGORY, request.category());
    variables.put(PRIORITY, request.priority());
    variables.put(DISTRICT, place.district());
    variables.put(AGAINST_AUTHORITY, againstAuthority);
    variables.put(
        RESPONDENT_UNIT, Optional.ofNullable(request.respondentUnit()).orElse(Entrusting.NO_UNIT));
    variables.put(INSPECTION_OUTSTANDING, route.inspectionRequired());
    deadlines.of(number).stream()
        .filter(deadline -> FIRST_DATES.contains(deadline.name()))
        .forEach(deadline -> variables.put(deadline.name(), Date.from(deadline.dueAt())));
    return variables;
  }

  private void setDates(String number, String category, String priority, Instant receivedAt) {
    var days = serviceLevels.of(category, priority);
    int whole = days.days("requestDays");
    deadlines.set(number, Dates.CHECK_DUE, receivedAt, days.days("checkDays"), true);
    deadlines.set(number, Dates.DUE, receivedAt, whole, true);
    deadlines.set(number, Dates.NEXT_STEP, receivedAt, whole, true);
    deadlines.set(
        number,
        Dates.REMINDER,
        receivedAt,
        Math.max(1, whole - days.days("reminderDaysBefore")),
        true);
  }

  private static boolean isAgainstAuthority(NewRequest entered) {
    var respondent = entered.respondent();
    return respondent != null && respondent.kind() == NewRequest.RespondentKind.AUTHORITY;
  }
}
