package org.sala.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.sala.casefile.Entry.Field;
import org.sala.meeting.Invitations.InvitedOrganisation;
import org.sala.meeting.Invitations.InvitedUnit;
import org.sala.meeting.MeetingAgenda.CarriedOver;
import org.sala.meeting.Participants.Participant;
import org.sala.request.RequestView.Named;

/**
 * A meeting as one reader may see it. What a convenor may not see is empty.
 *
 * @param convenor null if the administration itself convenes
 */
record MeetingView(
    String number,
    String kind,
    String kindEn,
    String kindKm,
    String mode,
    String modeEn,
    String modeKm,
    String theme,
    String campaign,
    String workingGroup,
    String level,
    LocalDate plannedFor,
    LocalDate heldOn,
    Named place,
    String placeDetail,
    Named convenor,
    String chair,
    boolean openCall,
    String status,
    String statusEn,
    String statusKm,
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
    boolean mayChange) {

  /** How the requests of the meeting stand. */
  record Counts(int raised, int answeredThere, int ended, int open, int overdue) {}

  /** Until when something is due, and how that was counted. */
  record Date(
      String name,
      String labelEn,
      String labelKm,
      Instant dueAt,
      String explanationEn,
      String explanationKm) {}

  /** What was written, decided or done. */
  record Note(Instant at, String by, String titleEn, String titleKm, List<Field> fields) {}

  /** What was promised, beside what became of it. */
  record Promise(
      String caseNumber,
      String promise,
      Named unit,
      String promisedBy,
      LocalDate dueOn,
      String outcome,
      String outcomeEn,
      String outcomeKm,
      boolean overdue) {}
}
