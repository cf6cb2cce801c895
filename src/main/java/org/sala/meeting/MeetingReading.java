package org.sala.meeting;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.sala.casefile.ByWhom;
import org.sala.casefile.CaseContent;
import org.sala.casefile.CaseFile;
import org.sala.casefile.CaseNumbers.Kind;
import org.sala.casefile.Readings;
import org.sala.casefile.Readings.Door;
import org.sala.meeting.MeetingAccess.Reader;
import org.sala.meeting.MeetingRequests.Item;
import org.sala.meeting.MeetingView.Date;
import org.sala.meeting.MeetingView.Note;
import org.sala.meeting.MeetingsAtOnce.Beside;
import org.sala.people.Person;
import org.sala.request.RequestTerms;
import org.sala.request.RequestView.Named;
import org.sala.servicelevel.Deadlines;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts a meeting together for one reader. */
@Service
@Transactional
class MeetingReading implements CaseContent {

  private final Meetings meetings;
  private final MeetingAccess access;
  private final MeetingAgenda agenda;
  private final Invitations invitations;
  private final Participants participants;
  private final MeetingRequests requests;
  private final MeetingsAtOnce atOnce;
  private final Deadlines deadlines;
  private final CaseFile caseFile;
  private final Readings readings;
  private final ByWhom byWhom;

  MeetingReading(
      Meetings meetings,
      MeetingAccess access,
      MeetingAgenda agenda,
      Invitations invitations,
      Participants participants,
      MeetingRequests requests,
      MeetingsAtOnce atOnce,
      Deadlines deadlines,
      CaseFile caseFile,
      Readings readings,
      ByWhom byWhom) {
    this.byWhom = byWhom;
    this.meetings = meetings;
    this.access = access;
    this.agenda = agenda;
    this.invitations = invitations;
    this.participants = participants;
    this.requests = requests;
    this.atOnce = atOnce;
    this.deadlines = deadlines;
    this.caseFile = caseFile;
    this.readings = readings;
  }

  @Override
  public boolean follows(String caseNumber) {
    return Kind.of(caseNumber).filter(Kind.MEETING::equals).isPresent();
  }

  @Override
  public Optional<?> content(String caseNumber, String user) {
    return read(caseNumber, user);
  }

  /** The meeting as this person may see it, or nothing: whether it exists stays unsaid. */
  Optional<MeetingView> read(String number, String user) {
    return meetings
        .find(number)
        .filter(meeting -> access.reader(meeting, user) != Reader.NOBODY)
        .map(
            meeting -> {
              var person = access.person(user);
              var beside = atOnce.of(List.of(meeting), person);
              return view(meeting, access.reader(meeting, user), person, beside);
            });
  }

  /** The requests of a meeting as this person may see them, or nothing. */
  Optional<MeetingRequests.Page> requests(String number, String user, int page, int size) {
    return meetings
        .find(number)
        .filter(meeting -> access.reader(meeting, user) != Reader.NOBODY)
        .map(
            meeting ->
                requests.list(
                    number,
                    access.person(user),
                    access.reader(meeting, user) == Reader.OFFICE,
                    page,
                    size))
        .map(
            list -> {
              var withSubjects = list.items().stream().filter(item -> item.subject() != null);
              readings.read(withSubjects.map(Item::number).toList(), user, Door.MEETING);
              return list;
            });
  }

  /** The meetings this person may see, the latest first. */
  List<MeetingView> all(String user) {
    var person = access.person(user);
    var all = meetings.all();
    var convenors = atOnce.convenors(all);
    var seen =
        all.stream()
            .filter(
                meeting ->
                    MeetingAccess.reader(person, convenors.get(meeting.convenor()))
                        != Reader.NOBODY)
            .toList();
    var beside = atOnce.of(seen, person);
    return seen.stream().map(meeting -> view(meeting, Reader.CONVENOR, person, beside)).toList();
  }

  private MeetingView view(Meeting meeting, Reader reader, Person person, Beside beside) {
    var number = meeting.number();
    var isOffice = reader == Reader.OFFICE;
    return new MeetingView(
        number,
        meeting.kind(),
        RequestTerms.of(meeting.kind()),
        meeting.mode(),
        RequestTerms.of(meeting.mode()),
        meeting.theme(),
        meeting.campaign(),
        meeting.workingGroup(),
        meeting.level(),
        meeting.plannedFor(),
        Objects.toString(meeting.startsAt(), null),
        meeting.heldOn(),
        new Named(meeting.placeCode(), meeting.placeName()),
        meeting.placeDetail(),
        beside.convenor(meeting),
        meeting.chair(),
        meeting.openCall(),
        meeting.status(),
        RequestTerms.of(meeting.status()),
        beside.agenda(meeting),
        isOffice ? invitations.units(number) : List.of(),
        isOffice ? invitations.organisations(number) : List.of(),
        isOffice ? invitations.notInvited(number) : List.of(),
        isOffice ? participants.of(number) : List.of(),
        beside.requests(meeting),
        isOffice ? agenda.carriedOver(meeting, person) : List.of(),
        isOffice ? dates(number) : List.of(),
        isOffice ? entries(number) : List.of(),
        isOffice ? requests.promises(number, person) : List.of(),
        person.isIn("desk"),
        isOffice && !person.onlyWatches());
  }

  private List<Date> dates(String number) {
    return deadlines.of(number).stream()
        .map(
            each ->
                new Date(
                    each.name(), RequestTerms.of(each.name()), each.dueAt(), each.explanation()))
        .toList();
  }

  private List<Note> entries(String number) {
    return caseFile.of(number).stream()
        .map(
            entry ->
                new Note(entry.writtenAt(), byWhom.forReader(entry), entry.title(), entry.fields()))
        .toList();
  }
}
