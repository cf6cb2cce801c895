package org.sala.meeting;

import java.util.List;
import org.sala.engine.Refusal;
import org.sala.language.VisibleText;
import org.sala.language.Wording;
import org.sala.meeting.Participants.Participant;
import org.springframework.stereotype.Service;

/** The register of who took part: the desk keeps it until the governor notes the report. */
@Service
class ParticipantRegister {

  private final Meetings meetings;
  private final MeetingAccess access;
  private final Participants participants;

  ParticipantRegister(Meetings meetings, MeetingAccess access, Participants participants) {
    this.meetings = meetings;
    this.access = access;
    this.participants = participants;
  }

  /**
   * Replaces the register and answers whether there is such a meeting.
   *
   * @throws Refusal if the governor has noted the report of the meeting, or a row with a name
   *     counts several people
   */
  boolean replace(String number, List<Participant> register, String user) {
    access.desk(user);
    for (int i = 0; i < register.size(); i++) {
      var row = register.get(i);
      if (row.counted() > 1 && !VisibleText.isBlank(row.name())) {
        throw new Refusal(
            "[%d].persons".formatted(i), Wording.of("meeting.one-name-one-person", i + 1));
      }
    }
    var meeting = meetings.find(number);
    if (meeting.filter(found -> found.notedAt() != null).isPresent()) {
      throw new Refusal(Wording.of("meeting.register-closed"));
    }
    meeting.ifPresent(found -> participants.replace(number, register, user));
    return meeting.isPresent();
  }
}
