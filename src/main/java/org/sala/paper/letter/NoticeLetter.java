package org.sala.paper.letter;

import java.util.List;
import org.sala.casefile.CaseNumbers.Kind;
import org.sala.language.Wording;
import org.sala.notification.Audience;
import org.sala.paper.PaperField;
import org.sala.paper.PaperKind;
import org.sala.paper.PaperWords;
import org.sala.paper.Signature;
import org.sala.people.Units;
import org.springframework.stereotype.Component;

/** The receipt of a notice: nobody has to wait for a permission. */
@Component
class NoticeLetter implements Letter {

  private final NoticedActivities activities;
  private final Units units;
  private final Signature signature;

  NoticeLetter(NoticedActivities activities, Units units, Signature signature) {
    this.activities = activities;
    this.units = units;
    this.signature = signature;
  }

  @Override
  public PaperKind kind() {
    return PaperKind.NOTICE_RECEIPT;
  }

  @Override
  public boolean fits(String caseNumber) {
    return Kind.NOTICE.isOf(caseNumber) && activities.find(caseNumber).isPresent();
  }

  @Override
  public Written write(Occasion occasion) {
    var notice = activities.find(occasion.caseNumber()).orElseThrow();
    var language = occasion.language();
    var desk = units.get(Units.ONE_WINDOW);
    var words =
        new PaperWords()
            .put(PaperField.TITLE, kind().title().in(language))
            .put(PaperField.UNIT, desk.name().in(language))
            .put(PaperField.ADDRESSEE, notice.organisation())
            .put(PaperField.SUBJECT, notice.subject())
            .put(
                PaperField.REFERENCE,
                Wording.in(
                    language, "paper.reference.notice", notice.number(), notice.receivedAt()))
            .put(PaperField.INTRODUCTION, Wording.in(language, "paper.introduction." + kind()))
            .put(
                PaperField.BODY,
                List.of(
                    Wording.in(
                        language, "paper.notice.activity", notice.heldOn(), notice.placeName()),
                    Wording.in(language, "paper.notice.no-permission")))
            .put(PaperField.CLOSING, Wording.in(language, "paper.closing.requester"));
    return new Written(
        words,
        Audience.REQUESTER.code(),
        signature.of(desk.headsGroup(), occasion.user()).orElse(null),
        RequestLetters.head(desk));
  }
}
