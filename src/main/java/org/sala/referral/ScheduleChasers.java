package org.sala.referral;

import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sala.casefile.CaseFile;
import org.sala.notification.Notifications;
import org.sala.request.CitizenRequestProcess.Dates;
import org.sala.request.RequestDates;
import org.sala.servicelevel.OfficeHours;
import org.springframework.stereotype.Component;

/** Notes until when the reply is expected, and tells the requester where the request went (R34). */
@Component
class ScheduleChasers implements JavaDelegate {

  private final CaseFile caseFile;
  private final RequestDates dates;
  private final Notifications notifications;

  ScheduleChasers(CaseFile caseFile, RequestDates dates, Notifications notifications) {
    this.caseFile = caseFile;
    this.dates = dates;
    this.notifications = notifications;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var number = execution.getProcessBusinessKey();
    var letter = caseFile.latest(number, "send-referral-letter").orElseThrow();
    var expected = LocalDate.parse(letter.text("expectedReplyDate").orElseThrow());
    var from = expected.atStartOfDay(OfficeHours.ZONE).toInstant();
    dates.fixed(execution, Dates.REPLY_DUE, from, 0);
    dates.fixed(execution, Dates.CHASER, from, 1);
    notifications.send(
        "referred:" + execution.getProcessInstanceId(),
        number,
        Notifications.REQUESTER,
        "Another institution was asked about your request " + number + ". It stays with us.",
        "បានសុំស្ថាប័នផ្សេងអំពីសំណើលេខ " + number + "។ សំណើនៅជាទំនួលខុសត្រូវរបស់យើង។");
  }
}
