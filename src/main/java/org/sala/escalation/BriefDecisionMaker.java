package org.sala.escalation;

import static org.sala.request.CitizenRequestProcess.Variables.DECIDERS_GROUP;
import static org.sala.request.CitizenRequestProcess.Variables.ESCALATION_LEVEL;
import static org.sala.request.CitizenRequestProcess.Variables.HEADS_GROUP;

import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sala.engine.EngineClock;
import org.sala.request.CitizenRequestProcess.Dates;
import org.sala.request.RequestDates;
import org.sala.request.Requests;
import org.sala.routing.Appointments;
import org.sala.servicelevel.Deadlines;
import org.springframework.stereotype.Component;

/** Finds who decides at this level, never the unit complained of, and until when. */
@Component
class BriefDecisionMaker implements JavaDelegate {

  private final Requests requests;
  private final Appointments appointments;
  private final Deadlines deadlines;
  private final RequestDates dates;

  BriefDecisionMaker(
      Requests requests, Appointments appointments, Deadlines deadlines, RequestDates dates) {
    this.requests = requests;
    this.appointments = appointments;
    this.deadlines = deadlines;
    this.dates = dates;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var number = execution.getProcessBusinessKey();
    var level = Level.valueOf((String) execution.getVariable(ESCALATION_LEVEL));
    var respondent = requests.get(number).respondentUnit();
    execution.setVariable(
        DECIDERS_GROUP,
        level == Level.HEAD
            ? execution.getVariable(HEADS_GROUP)
            : appointments.governors(level == Level.DEPUTY_GOVERNOR, respondent));
    var days = level.silentAfter(dates.serviceLevel(execution));
    dates.fixed(execution, Dates.DECISION_DUE, countedFrom(number, level), days);
  }

  private Instant countedFrom(String number, Level level) {
    var now = EngineClock.now();
    var deadline = deadlines.find(number, Dates.NEXT_STEP).orElseThrow().dueAt();
    // A deadline is the closing time of its day; the day after it is the first that counts.
    return level == Level.GOVERNOR || deadline.isAfter(now) ? now : deadline.minusSeconds(1);
  }
}
