package org.sala.referral;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sala.casefile.CaseFile;
import org.sala.casefile.Entry;
import org.sala.language.Bilingual;
import org.sala.language.Days;
import org.sala.language.Wording;
import org.sala.notification.Audience;
import org.sala.notification.Notifications;
import org.sala.people.Unit;
import org.sala.people.Units;
import org.sala.request.CitizenRequestProcess.Dates;
import org.sala.request.RequestDates;
import org.springframework.stereotype.Component;

/** Notes until when the reply is expected, and tells the requester where the request went (R34). */
@Component
class ScheduleChasers implements JavaDelegate {

  private final CaseFile caseFile;
  private final RequestDates dates;
  private final Notifications notifications;
  private final Units units;

  ScheduleChasers(CaseFile caseFile, RequestDates dates, Notifications notifications, Units units) {
    this.units = units;
    this.caseFile = caseFile;
    this.dates = dates;
    this.notifications = notifications;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var number = execution.getProcessBusinessKey();
    var letter = caseFile.latest(number, "send-referral-letter").orElseThrow();
    var expected = LocalDate.parse(letter.text("expectedReplyDate").orElseThrow());
    var from = expected.atStartOfDay(Days.ZONE).toInstant();
    dates.fixed(execution, Dates.REPLY_DUE, from, 0);
    dates.fixed(execution, Dates.CHASER, from, 1);
    notifications.send(
        "referred:" + execution.getProcessInstanceId(),
        number,
        Audience.REQUESTER,
        Wording.of("referral.referred", number, institution(letter), expected));
  }

  private Bilingual institution(Entry letter) {
    return Bilingual.joined(
        ", ",
        Stream.concat(
                letter.text("institution").flatMap(units::find).map(Unit::name).stream(),
                letter.text("institutionDetail").map(Bilingual::same).stream())
            .toList());
  }
}
