package org.sala.commitment;

import java.util.Date;
import java.util.Map;
import org.sala.casefile.AccusedPersons;
import org.sala.casefile.CaseLifecycle;
import org.sala.commitment.CommitmentProcess.Variables;
import org.sala.routing.Appointments;
import org.springframework.stereotype.Component;

/** Starts the process of a commitment; the number of the case is its business key. */
@Component
class CommitmentLifecycle {

  private final CaseLifecycle cases;
  private final Appointments appointments;
  private final AccusedPersons accusations;
  private final PromiseDates dates;

  CommitmentLifecycle(
      CaseLifecycle cases,
      Appointments appointments,
      AccusedPersons accusations,
      PromiseDates dates) {
    this.cases = cases;
    this.appointments = appointments;
    this.accusations = accusations;
    this.dates = dates;
  }

  /** Starts following a commitment and answers the id of the process instance. */
  String start(Commitment made) {
    var appointment =
        appointments.appoint(made.responsibleUnit(), accusations.of(made.caseNumber()));
    Map<String, Object> variables =
        Map.of(
            Variables.HEADS_GROUP, appointment.heads(),
            Variables.OFFICERS_GROUP, appointment.officers(),
            Variables.DUE, Date.from(dates.due(made.dueOn())),
            Variables.REMINDER, Date.from(dates.reminder(made.source(), made.dueOn())));
    return cases.start(CommitmentProcess.KEY, made.caseNumber(), variables);
  }
}
