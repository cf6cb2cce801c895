package org.sala.meeting;

import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sala.language.Bilingual;
import org.sala.language.Wording;
import org.sala.meeting.Invitations.InvitedOrganisation;
import org.sala.meeting.Invitations.InvitedUnit;
import org.springframework.stereotype.Component;

/**
 * Invites the units and organisations of the list; people at work find theirs in their inbox, the
 * desk carries the letters out.
 */
@Component
class SendInvitations implements JavaDelegate {

  private final Meetings meetings;
  private final Invitations invitations;
  private final MeetingMessages messages;

  SendInvitations(Meetings meetings, Invitations invitations, MeetingMessages messages) {
    this.meetings = meetings;
    this.invitations = invitations;
    this.messages = messages;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var meeting = meetings.get(execution.getProcessBusinessKey());
    invitations.sent(meeting.number());
    var key = "invited:" + meeting.plannedFor();
    messages.send(
        key,
        meeting,
        Stream.of(
                invitations.units(meeting.number()).stream().map(InvitedUnit::audience),
                invitations.organisations(meeting.number()).stream()
                    .map(InvitedOrganisation::audience),
                messages.convenors(meeting).stream())
            .flatMap(each -> each)
            .toList(),
        Wording.of("meeting.invitation", meeting.theme(), when(meeting), where(meeting)));
  }

  private static Object when(Meeting meeting) {
    return meeting.startsAt() == null
        ? meeting.plannedFor()
        : Bilingual.each(
            language ->
                Wording.in(
                    language,
                    "meeting.day-and-hour",
                    meeting.plannedFor(),
                    language.time(meeting.startsAt())));
  }

  private static Bilingual where(Meeting meeting) {
    return meeting.placeDetail() == null
        ? meeting.placeName()
        : Wording.of("meeting.hall-and-place", meeting.placeDetail(), meeting.placeName());
  }
}
