package org.sala.referral;

import static org.sala.request.CitizenRequestProcess.Variables.OFFICERS_GROUP;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sala.engine.CaseFacts;
import org.sala.engine.EngineClock;
import org.sala.language.Wording;
import org.sala.notification.Audience;
import org.sala.notification.Notifications;
import org.sala.request.CitizenRequestProcess.Dates;
import org.sala.request.RequestDates;
import org.springframework.stereotype.Component;

/** Has the institution reminded, and sets the next reminder. */
@Component
class SendChaser implements JavaDelegate {

  private final RequestDates dates;
  private final Notifications notifications;
  private final CaseFacts facts;

  SendChaser(RequestDates dates, Notifications notifications, CaseFacts facts) {
    this.facts = facts;
    this.dates = dates;
    this.notifications = notifications;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var number = execution.getProcessBusinessKey();
    var days = dates.serviceLevel(execution).days("chaserDays");
    var last = facts.value(execution, Dates.CHASER);
    dates.fixed(execution, Dates.CHASER, EngineClock.now(), days);
    notifications.send(
        "chaser:" + execution.getProcessInstanceId() + ":" + last,
        number,
        new Audience.Group((String) facts.value(execution, OFFICERS_GROUP)),
        Wording.of("referral.chaser", number));
  }
}
