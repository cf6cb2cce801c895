package org.sala.paper.letter;

import java.util.ArrayList;
import org.sala.casefile.CaseNumbers.Kind;
import org.sala.engine.Refusal;
import org.sala.language.Language;
import org.sala.language.VisibleText;
import org.sala.language.Wording;
import org.sala.paper.PaperField;
import org.sala.paper.PaperKind;
import org.sala.paper.PaperWords;
import org.sala.paper.Signature;
import org.sala.people.Unit;
import org.sala.people.Units;
import org.springframework.stereotype.Component;

/** Invites to a meeting: the day in words, the hour, the hall. The governor signs. */
@Component
class InvitationLetter implements Letter {

  private final InvitedMeetings meetings;
  private final Units units;
  private final Signature signature;

  InvitationLetter(InvitedMeetings meetings, Units units, Signature signature) {
    this.meetings = meetings;
    this.units = units;
    this.signature = signature;
  }

  @Override
  public PaperKind kind() {
    return PaperKind.INVITATION;
  }

  @Override
  public boolean fits(String caseNumber) {
    return Kind.MEETING.isOf(caseNumber)
        && meetings.find(caseNumber).isPresent()
        && !meetings.invited(caseNumber).isEmpty();
  }

  @Override
  public Written write(Occasion occasion) {
    var meeting = meetings.find(occasion.caseNumber()).orElseThrow();
    var invited =
        meetings.invited(meeting.number()).stream()
            .filter(each -> each.code().equals(occasion.addressee()))
            .findFirst()
            .orElseThrow(() -> new Refusal("addressee", Wording.of("paper.invitation.to-whom")));
    var governors = units.find(Units.GOVERNOR).map(Unit::headsGroup).orElse("governors");
    return new Written(
        words(meeting, invited, occasion),
        invited.code(),
        signature.of(governors, occasion.user()).orElse(null),
        Wording.of("paper.governor"));
  }

  private static PaperWords words(PlannedMeeting meeting, Invited invited, Occasion occasion) {
    var language = occasion.language();
    var body = new ArrayList<String>();
    body.add(Wording.in(language, "paper.invitation.theme", meeting.theme()));
    body.add(
        Wording.in(
            language,
            "paper.invitation.day",
            Wording.of("paper.weekday." + meeting.plannedFor().getDayOfWeek().getValue()),
            meeting.plannedFor()));
    MeetingHour.of(occasion.hour())
        .ifPresent(
            hour -> body.add(Wording.in(language, "paper.invitation.hour", hour.in(language))));
    body.add(Wording.in(language, "paper.invitation.place", place(meeting, occasion, language)));
    body.add(Wording.in(language, "paper.invitation.chair", meeting.chair()));
    return new PaperWords()
        .put(PaperField.TITLE, PaperKind.INVITATION.title().in(language))
        .put(PaperField.ADDRESSEE, invited.name().in(language))
        .put(PaperField.SUBJECT, Wording.in(language, "paper.invitation.subject", meeting.theme()))
        .put(PaperField.INTRODUCTION, Wording.in(language, "paper.introduction.INVITATION"))
        .put(PaperField.BODY, body)
        .put(PaperField.CLOSING, Wording.in(language, "paper.closing.invitation"));
  }

  private static String place(PlannedMeeting meeting, Occasion occasion, Language language) {
    var hall = VisibleText.isBlank(occasion.hall()) ? meeting.placeDetail() : occasion.hall();
    return VisibleText.isBlank(hall)
        ? meeting.placeName().in(language)
        : Wording.in(language, "paper.invitation.hall", hall, meeting.placeName());
  }
}
