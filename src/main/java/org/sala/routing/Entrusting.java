package org.sala.routing;

import static org.sala.request.CitizenRequestProcess.Variables.*;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sala.casefile.Accused;
import org.sala.casefile.AccusedPersons;
import org.sala.request.Request.Groups;
import org.sala.request.Requests;
import org.sala.routing.Appointments.Appointment;
import org.sala.routing.Routing.Route;
import org.springframework.stereotype.Component;

/** Hands a request to a unit: in the case file, and in what the models know of groups. */
@Component
public class Entrusting {

  private static final String URGENT = "URGENT";

  private final Requests requests;
  private final Appointments appointments;
  private final AccusedPersons accusations;
  private final ProposedReferral proposedReferral;

  Entrusting(
      Requests requests,
      Appointments appointments,
      AccusedPersons accusations,
      ProposedReferral proposedReferral) {
    this.requests = requests;
    this.appointments = appointments;
    this.accusations = accusations;
    this.proposedReferral = proposedReferral;
  }

  /**
   * Makes the unit of the route accountable.
   *
   * @return the variables that the models read: groups, labels, whether the governor approves
   */
  public Map<String, Object> entrust(String number, Route route) {
    var request = requests.get(number);
    var accused = accusations.of(number);
    var appointment = appointments.appoint(route.leadUnit(), accused);
    requests.entrust(
        number,
        appointment.leadUnit().code(),
        new Groups(
            appointment.desk(),
            appointment.heads(),
            appointment.officers(),
            appointment.inspectors(),
            appointment.assigners(),
            appointment.governors(),
            appointment.reviewers()),
        withoutAccused(route, accused),
        route.restricted(),
        route.version());
    proposedReferral.note(number, appointment.proposedReferral());
    var variables = groups(appointment);
    var restricted = route.restricted() || request.restricted();
    variables.put(GOVERNOR_APPROVAL_REQUIRED, restricted || URGENT.equals(request.priority()));
    return variables;
  }

  private static Map<String, Object> groups(Appointment appointment) {
    var variables = new HashMap<String, Object>();
    variables.put(DESK_GROUP, appointment.desk());
    variables.put(HEADS_GROUP, appointment.heads());
    variables.put(OFFICERS_GROUP, appointment.officers());
    variables.put(INSPECTORS_GROUP, appointment.inspectors());
    variables.put(GOVERNORS_GROUP, appointment.governors());
    variables.put(REVIEWERS_GROUP, appointment.reviewers());
    return variables;
  }

  private List<String> withoutAccused(Route route, Accused accused) {
    return route.supportingUnits().stream()
        .filter(unit -> appointments.mayTakePart(unit, accused))
        .toList();
  }
}
