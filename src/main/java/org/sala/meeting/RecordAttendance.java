package org.sala.meeting;

import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sala.casefile.CaseFile;
import org.springframework.stereotype.Component;

/** Notes the day on which the meeting was held and who came (R37). */
@Component
class RecordAttendance implements JavaDelegate {

  private final CaseFile caseFile;
  private final Meetings meetings;
  private final Invitations invitations;

  RecordAttendance(CaseFile caseFile, Meetings meetings, Invitations invitations) {
    this.caseFile = caseFile;
    this.meetings = meetings;
    this.invitations = invitations;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var number = execution.getProcessBusinessKey();
    var held =
        caseFile
            .latest(number, "hold-meeting")
            .or(() -> caseFile.latest(number, "enter-held-meeting"))
            .orElseThrow();
    meetings.heldOn(number, LocalDate.parse(held.text("heldOn").orElseThrow()));
    invitations.attended(number, ListInvitations.chosen(held, "unitsPresent"));
  }
}
