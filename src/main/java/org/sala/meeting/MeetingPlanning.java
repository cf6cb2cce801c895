package org.sala.meeting;

import java.util.HashMap;
import java.util.Set;
import org.sala.casefile.Accused;
import org.sala.casefile.CaseFile;
import org.sala.casefile.CaseFile.Draft;
import org.sala.casefile.CaseNumbers;
import org.sala.engine.Refusal;
import org.sala.intake.Places;
import org.sala.language.VisibleText;
import org.sala.language.Wording;
import org.sala.meeting.PublicMeetingProcess.Variables;
import org.sala.routing.Appointments;
import org.sala.routing.Routing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans a meeting: case file, mandatory units, dates and process begin together or not at all. */
@Service
public class MeetingPlanning {

  private final MeetingAccess access;
  private final MeetingCheck check;
  private final Meetings meetings;
  private final Invitations invitations;
  private final MeetingAgenda agenda;
  private final MeetingDates dates;
  private final Campaigns campaigns;
  private final MeetingLifecycle lifecycle;
  private final CaseNumbers caseNumbers;
  private final CaseFile caseFile;
  private final Places places;
  private final Routing routing;
  private final Appointments appointments;

  MeetingPlanning(
      MeetingAccess access,
      MeetingCheck check,
      Meetings meetings,
      Invitations invitations,
      MeetingAgenda agenda,
      MeetingDates dates,
      Campaigns campaigns,
      MeetingLifecycle lifecycle,
      CaseNumbers caseNumbers,
      CaseFile caseFile,
      Places places,
      Routing routing,
      Appointments appointments) {
    this.access = access;
    this.check = check;
    this.meetings = meetings;
    this.invitations = invitations;
    this.agenda = agenda;
    this.dates = dates;
    this.campaigns = campaigns;
    this.lifecycle = lifecycle;
    this.caseNumbers = caseNumbers;
    this.caseFile = caseFile;
    this.places = places;
    this.routing = routing;
    this.appointments = appointments;
  }

  /**
   * Plans a meeting and answers its number.
   *
   * @param planner the person at work, of the desk
   * @throws Refusal with one problem for each field that is wrong
   */
  @Transactional
  public String plan(NewMeeting planned, String planner) {
    access.desk(planner);
    check.of(planned);
    var number = caseNumbers.open(CaseNumbers.Kind.MEETING, planned.plannedFor().getYear());
    var meeting = meeting(number, planned, planner);
    campaigns.open(meeting.campaign(), planner);
    meetings.insert(meeting);
    agenda.set(number, planned.agenda());
    var district = places.find(planned.placeCode()).orElseThrow().district();
    invitations.addUnits(
        number,
        planned.agenda().stream()
            .map(category -> routing.of(category, false, district).leadUnit())
            .distinct()
            .toList(),
        true);
    var said = planned.heldAlready() ? "meeting.entered-afterwards" : "meeting.planned";
    caseFile.add(Draft.event(number, "PLANNED", Wording.of(said), planner));
    var variables =
        new HashMap<String, Object>(
            planned.heldAlready() ? dates.enter(meeting) : dates.plan(meeting));
    variables.put(Variables.HELD_ALREADY, planned.heldAlready());
    variables.put(Variables.DESK_GROUP, appointments.desk(Accused.NOBODY));
    variables.put(
        Variables.GOVERNORS_GROUP, appointments.governors(false, Accused.NOBODY, Set.of()));
    variables.put(
        Variables.DEPUTY_GOVERNORS_GROUP, appointments.governors(true, Accused.NOBODY, Set.of()));
    lifecycle.plan(number, variables);
    return number;
  }

  private Meeting meeting(String number, NewMeeting planned, String planner) {
    var place = places.find(planned.placeCode()).orElseThrow();
    return new Meeting(
        number,
        planned.kind().name(),
        planned.mode(),
        VisibleText.strip(planned.theme()),
        VisibleText.orNull(planned.campaign()),
        VisibleText.orNull(planned.workingGroup()),
        planned.level().name(),
        planned.plannedFor(),
        planned.startsAt(),
        place.code(),
        place.name(),
        VisibleText.orNull(planned.placeDetail()),
        VisibleText.orNull(planned.convenor()),
        VisibleText.strip(planned.chair()),
        false,
        "PLANNED",
        null,
        planner,
        null,
        null);
  }
}
