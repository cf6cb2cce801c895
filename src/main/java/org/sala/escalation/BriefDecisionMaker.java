package org.sala.escalation;

import static org.sala.request.CitizenRequestProcess.Variables.DECIDERS_GROUP;
import static org.sala.request.CitizenRequestProcess.Variables.ESCALATION_LEVEL;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sala.casefile.CaseFile;
import org.sala.engine.CaseFacts;
import org.sala.language.Wording;
import org.sala.notification.Audience;
import org.sala.notification.Notifications;
import org.sala.request.CitizenRequestProcess.Dates;
import org.sala.request.RequestDates;
import org.springframework.stereotype.Component;

/** Finds who decides at this level, never those complained of, and tells them until when (R38). */
@Component
class BriefDecisionMaker implements JavaDelegate {

  private final DecisionMakers decisionMakers;
  private final RequestDates dates;
  private final Notifications notifications;
  private final CaseFacts facts;
  private final CaseFile caseFile;
  private final AskedOnLadder ladder;

  BriefDecisionMaker(
      DecisionMakers decisionMakers,
      RequestDates dates,
      Notifications notifications,
      CaseFacts facts,
      CaseFile caseFile,
      AskedOnLadder ladder) {
    this.caseFile = caseFile;
    this.ladder = ladder;
    this.facts = facts;
    this.decisionMakers = decisionMakers;
    this.dates = dates;
    this.notifications = notifications;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var number = execution.getProcessBusinessKey();
    var level = Level.valueOf((String) execution.getVariable(ESCALATION_LEVEL));
    var deciders = decisionMakers.group(number, level);
    execution.setVariable(DECIDERS_GROUP, deciders);
    dates.ahead(
        execution,
        Dates.DECISION_DUE,
        decisionMakers.countedFrom(number, level),
        decisionMakers.workingDays(number, level));
    var until = ((Date) facts.value(execution, Dates.DECISION_DUE)).toInstant();
    caseFile.add(ladder.asked(number, level, deciders, until));
    tell(execution, number, deciders, until);
  }

  private void tell(DelegateExecution execution, String number, String deciders, Instant until) {
    notifications.send(
        "decision-awaited:%s:%s:%d"
            .formatted(execution.getProcessInstanceId(), deciders, until.getEpochSecond()),
        number,
        new Audience.Group(deciders),
        Wording.of("escalation.decision-awaited", number, until),
        until);
  }
}
