package org.sala.meeting;

import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sala.casefile.CaseFile;
import org.sala.language.Wording;
import org.sala.meeting.Invitations.InvitedOrganisation;
import org.sala.meeting.Invitations.InvitedUnit;
import org.springframework.stereotype.Component;

/** Tells everybody who was invited that the meeting is cancelled. */
@Component
class TellInvited implements JavaDelegate {

  private final Meetings meetings;
  private final MeetingMessages messages;
  private final Invitations invitations;
  private final CaseFile caseFile;

  TellInvited(
      Meetings meetings, MeetingMessages messages, Invitations invitations, CaseFile caseFile) {
    this.meetings = meetings;
    this.messages = messages;
    this.invitations = invitations;
    this.caseFile = caseFile;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var meeting = meetings.get(execution.getProcessBusinessKey());
    var reason =
        Stream.of(
                caseFile.latest(meeting.number(), "hold-meeting", "held", "CANCELLED"),
                caseFile.latest(meeting.number(), "confirm-invitations", "invitations", "CANCEL"))
            .flatMap(Optional::stream)
            .flatMap(entry -> entry.text("reason").stream())
            .findFirst()
            .orElse("");
    messages.send(
        "cancelled",
        meeting,
        Stream.of(
                invitations.units(meeting.number()).stream()
                    .filter(InvitedUnit::invited)
                    .map(InvitedUnit::audience),
                invitations.organisations(meeting.number()).stream()
                    .filter(InvitedOrganisation::invited)
                    .map(InvitedOrganisation::audience),
                messages.convenors(meeting).stream())
            .flatMap(each -> each)
            .toList(),
        Wording.of("meeting.cancelled", meeting.plannedFor(), reason));
  }
}
