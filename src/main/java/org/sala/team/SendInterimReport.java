package org.sala.team;

import static org.sala.request.CitizenRequestProcess.Variables.HEADS_GROUP;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sala.casefile.CaseFile;
import org.sala.engine.CaseFacts;
import org.sala.language.Wording;
import org.sala.notification.Audience;
import org.sala.notification.Notifications;
import org.springframework.stereotype.Component;

/**
 * Tells the head that an interim report is there, the requester what the lead wrote for them, and
 * sets the date of the next one (R49).
 */
@Component
class SendInterimReport implements JavaDelegate {

  private final CaseFile caseFile;
  private final InterimReports reports;
  private final Notifications notifications;
  private final CaseFacts facts;

  SendInterimReport(
      CaseFile caseFile, InterimReports reports, Notifications notifications, CaseFacts facts) {
    this.caseFile = caseFile;
    this.reports = reports;
    this.notifications = notifications;
    this.facts = facts;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var number = execution.getProcessBusinessKey();
    var report = caseFile.latest(number, JointTeamProcess.Forms.WRITE_INTERIM_REPORT).orElseThrow();
    reports.next(execution);
    notifications.send(
        "interim-report:" + report.id(),
        number,
        new Audience.Group((String) facts.value(execution, HEADS_GROUP)),
        Wording.of("team.report-written", number));
    report
        .text("toRequester")
        .ifPresent(
            words ->
                notifications.send(
                    "interim-notice:" + report.id(),
                    number,
                    Audience.REQUESTER,
                    Wording.of("team.interim-notice", number, words)));
  }
}
