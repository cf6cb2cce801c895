package org.sala.paper.letter;

import java.util.ArrayList;
import org.sala.casefile.CaseFile;
import org.sala.casefile.CaseNumbers.Kind;
import org.sala.casefile.Entry;
import org.sala.language.Bilingual;
import org.sala.language.Language;
import org.sala.language.Wording;
import org.sala.paper.PaperField;
import org.sala.paper.PaperKind;
import org.sala.paper.PaperWords;
import org.springframework.stereotype.Component;

/**
 * Submits the report of a meeting to the governor, with the summary that was written for it; the
 * printed report is enclosed (R02). Whoever presided signs.
 */
@Component
class ReportLetter implements Letter {

  private static final String FORM = "submit-report";

  private final InvitedMeetings meetings;
  private final CaseFile caseFile;

  ReportLetter(InvitedMeetings meetings, CaseFile caseFile) {
    this.meetings = meetings;
    this.caseFile = caseFile;
  }

  @Override
  public PaperKind kind() {
    return PaperKind.REPORT;
  }

  @Override
  public boolean fits(String caseNumber) {
    return Kind.MEETING.isOf(caseNumber)
        && meetings.held(caseNumber).isPresent()
        && caseFile.latest(caseNumber, FORM).isPresent();
  }

  @Override
  public Written write(Occasion occasion) {
    var meeting = meetings.held(occasion.caseNumber()).orElseThrow();
    var submitted = caseFile.latest(meeting.number(), FORM).orElseThrow();
    return new Written(
        words(meeting, submitted, occasion.language()),
        null,
        null,
        Bilingual.same(meeting.chair()));
  }

  private static PaperWords words(PlannedMeeting meeting, Entry submitted, Language language) {
    var body = new ArrayList<String>();
    body.add(
        Wording.in(
            language,
            "paper.report.meeting",
            meeting.theme(),
            meeting.plannedFor(),
            meeting.placeName(),
            meeting.chair()));
    submitted.text("summary").ifPresent(summary -> body.addAll(summary.lines().toList()));
    return new PaperWords()
        .put(PaperField.TITLE, PaperKind.REPORT.title().in(language))
        .put(PaperField.ADDRESSEE, Wording.in(language, "paper.governor"))
        .put(PaperField.SUBJECT, Wording.in(language, "paper.report.subject", meeting.theme()))
        .put(PaperField.INTRODUCTION, Wording.in(language, "paper.introduction.REPORT"))
        .put(PaperField.BODY, body)
        .put(PaperField.CLOSING, Wording.in(language, "paper.closing.report"))
        .put(
            PaperField.ENCLOSURES, Wording.in(language, "paper.report.enclosed", meeting.number()));
  }
}
