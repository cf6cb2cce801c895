package org.sala.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.sala.casefile.Entry.Field;
import org.sala.language.Bilingual;
import org.sala.meeting.Invitations.InvitedOrganisation;
import org.sala.meeting.Invitations.InvitedUnit;
import org.sala.meeting.MeetingAgenda.CarriedOver;
import org.sala.meeting.Participants.Participant;
import org.sala.request.RequestView.Named;

/**
 * A meeting as one reader may see it. What a convenor may not see is empty.
 *
 * @param convenor null if the administration itself convenes
 * @param startsAt the hour in Cambodia as {@code 08:30}, or null
 * @param mayNote whether the reader may write a note to colleagues
 */
record MeetingView(
    String number,
    String kind,
    Bilingual kindName,
    String mode,
    Bilingual modeName,
    String theme,
    String campaign,
    String workingGroup,
    String level,
    LocalDate plannedFor,
    String startsAt,
    LocalDate heldOn,
    Named place,
    String placeDetail,
    Named convenor,
    String chair,
    boolean openCall,
    String status,
    Bilingual statusName,
    List<Named> agenda,
    List<InvitedUnit> units,
    List<InvitedOrganisation> organisations,
    List<InvitedOrganisation> notInvited,
    List<Participant> participants,
    Counts requests,
    List<CarriedOver> carriedOver,
    List<Date> deadlines,
    List<Note> entries,
    List<Promise> promises,
    boolean mayChange,
    boolean mayNote) {

  /** How the requests of the meeting stand. */
  record Counts(int raised, int answeredThere, int ended, int open, int overdue) {

    /** Nothing was raised. */
    static final Counts NONE = new Counts(0, 0, 0, 0, 0);
  }

  /** Until when something is due, and how that was counted. */
  record Date(String name, Bilingual label, Instant dueAt, Bilingual explanation) {}

  /** What was written, decided or done. */
  record Note(Instant at, String by, Bilingual title, List<Field> fields) {}

  /** What was promised, beside what became of it. */
  record Promise(
      String caseNumber,
      String promise,
      Named unit,
      String promisedBy,
      LocalDate dueOn,
      String outcome,
      Bilingual outcomeName,
      boolean overdue) {}
}
