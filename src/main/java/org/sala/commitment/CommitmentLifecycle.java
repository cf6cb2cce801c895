package org.sala.commitment;

import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.sala.casefile.AccusedPersons;
import org.sala.commitment.CommitmentProcess.Variables;
import org.sala.engine.SystemAuthority;
import org.sala.routing.Appointments;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Starts the process of a commitment; the number of the case is its business key. */
@Component
class CommitmentLifecycle {

  private final RuntimeService runtime;
  private final SystemAuthority system;
  private final Appointments appointments;
  private final AccusedPersons accusations;
  private final PromiseDates dates;

  CommitmentLifecycle(
      @Lazy RuntimeService runtime,
      SystemAuthority system,
      Appointments appointments,
      AccusedPersons accusations,
      PromiseDates dates) {
    this.runtime = runtime;
    this.system = system;
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
    return system.get(
        () ->
            runtime
                .startProcessInstanceByKey(CommitmentProcess.KEY, made.caseNumber(), variables)
                .getId());
  }
}
