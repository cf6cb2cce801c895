package org.sala.routing;

import static org.sala.request.CitizenRequestProcess.Variables.*;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sala.request.Request;
import org.sala.request.Requests;
import org.sala.routing.Appointments.Appointment;
import org.sala.routing.Routing.Route;
import org.springframework.stereotype.Component;

/** Hands a request to a unit: in the case file, and in what the models know of groups. */
@Component
public class Entrusting {

  /** The value of a unit's variable when there is no unit. */
  public static final String NO_UNIT = "NONE";

  private static final String URGENT = "URGENT";

  private final Requests requests;
  private final Appointments appointments;

  Entrusting(Requests requests, Appointments appointments) {
    this.requests = requests;
    this.appointments = appointments;
  }

  /**
   * Makes the unit of the route accountable.
   *
   * @return the variables that the models read: groups, labels, whether the governor approves
   */
  public Map<String, Object> entrust(String number, Route route) {
    var request = requests.get(number);
    var respondent = request.respondentUnit();
    var appointment = appointments.appoint(route.leadUnit(), respondent);
    requests.entrust(
        number,
        appointment.leadUnit().code(),
        withoutAccused(route, respondent),
        route.restricted());
    var variables = groups(appointment, respondent);
    var restricted = route.restricted() || request.restricted();
    variables.put(GOVERNOR_APPROVAL_REQUIRED, restricted || URGENT.equals(request.priority()));
    return variables;
  }

  /** The variables with which the process of a new request starts. */
  public Map<String, Object> groupsFor(Request request) {
    return groups(
        appointments.appoint(request.leadUnit(), request.respondentUnit()),
        request.respondentUnit());
  }

  private Map<String, Object> groups(Appointment appointment, String respondent) {
    var variables = new HashMap<String, Object>();
    variables.put(DESK_GROUP, appointment.desk());
    variables.put(HEADS_GROUP, appointment.heads());
    variables.put(OFFICERS_GROUP, appointment.officers());
    variables.put(INSPECTORS_GROUP, appointment.inspectors());
    variables.put(REVIEWERS_GROUP, appointments.governors(true, respondent));
    return variables;
  }

  private static List<String> withoutAccused(Route route, String respondent) {
    return route.supportingUnits().stream().filter(unit -> !unit.equals(respondent)).toList();
  }
}
