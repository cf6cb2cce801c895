package org.sala.paper.letter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.stream.Stream;
import org.sala.casefile.CaseFile;
import org.sala.casefile.CaseNumbers.Kind;
import org.sala.casefile.Entry;
import org.sala.evidence.Enclosures;
import org.sala.language.Language;
import org.sala.language.Wording;
import org.sala.paper.PaperField;
import org.sala.paper.PaperKind;
import org.sala.people.Units;
import org.springframework.stereotype.Component;

/** Asks another institution, with the list of what is enclosed; it does not say who asked (R34). */
@Component
class ReferralLetter implements Letter {

  private static final String FORM = "send-referral-letter";

  private final RequestLetters letters;
  private final CaseFile caseFile;
  private final Enclosures enclosures;
  private final Units units;

  ReferralLetter(RequestLetters letters, CaseFile caseFile, Enclosures enclosures, Units units) {
    this.letters = letters;
    this.caseFile = caseFile;
    this.enclosures = enclosures;
    this.units = units;
  }

  @Override
  public PaperKind kind() {
    return PaperKind.REFERRAL;
  }

  @Override
  public boolean fits(String caseNumber) {
    return Kind.REQUEST.isOf(caseNumber)
        && letters.get(caseNumber).leadUnit() != null
        && caseFile.latest(caseNumber, FORM).isPresent();
  }

  @Override
  public Written write(Occasion occasion) {
    var request = letters.get(occasion.caseNumber());
    var language = occasion.language();
    var entry = caseFile.latest(request.number(), FORM).orElseThrow();
    var body = new ArrayList<String>();
    entry.text("question").ifPresent(question -> body.addAll(question.lines().toList()));
    entry
        .text("expectedReplyDate")
        .map(LocalDate::parse)
        .ifPresent(day -> body.add(Wording.in(language, "paper.referral.reply-by", day)));
    var words =
        letters
            .words(kind(), request, language)
            .put(PaperField.ADDRESSEE, institution(entry, language))
            .put(PaperField.BODY, body)
            .put(PaperField.CLOSING, Wording.in(language, "paper.closing.institution"))
            .put(
                PaperField.ENCLOSURES,
                enclosures.of(request.number()).stream()
                    .map(each -> Wording.in(language, "paper.list-item", each))
                    .toList());
    var written = letters.byLeadUnit(words, request, occasion);
    return new Written(
        words, entry.text("institution").orElse(null), written.signer(), written.office());
  }

  private String institution(Entry entry, Language language) {
    return String.join(
        ", ",
        Stream.concat(
                entry
                    .text("institution")
                    .flatMap(units::find)
                    .map(unit -> unit.name().in(language))
                    .stream(),
                entry.text("institutionDetail").stream())
            .toList());
  }
}
