package org.sala.paper.letter;

import java.util.ArrayList;
import java.util.Set;
import org.sala.casefile.CaseFile;
import org.sala.casefile.CaseNumbers.Kind;
import org.sala.language.Wording;
import org.sala.paper.OfficialWords;
import org.sala.paper.PaperField;
import org.sala.paper.PaperKind;
import org.sala.paper.Signer;
import org.springframework.stereotype.Component;

/** Tells why a request is not examined, to whom to turn, and how to object (R51). */
@Component
class RefusalLetter implements Letter {

  private static final Set<String> REFUSED = Set.of("REJECTED", "OUTSIDE_JURISDICTION");

  private final RequestLetters letters;
  private final CaseFile caseFile;
  private final OfficialWords official;

  RefusalLetter(RequestLetters letters, CaseFile caseFile, OfficialWords official) {
    this.letters = letters;
    this.caseFile = caseFile;
    this.official = official;
  }

  @Override
  public PaperKind kind() {
    return PaperKind.REFUSAL;
  }

  @Override
  public boolean fits(String caseNumber) {
    return Kind.REQUEST.isOf(caseNumber)
        && REFUSED.contains(String.valueOf(letters.get(caseNumber).outcome()))
        && caseFile.latest(caseNumber, "check-request").isPresent();
  }

  @Override
  public Written write(Occasion occasion) {
    var request = letters.get(occasion.caseNumber());
    var language = occasion.language();
    var check = caseFile.latest(request.number(), "check-request").orElseThrow();
    var body = new ArrayList<String>();
    check
        .text("reason")
        .ifPresent(reason -> body.add(Wording.in(language, "paper.refusal.reason", reason)));
    check
        .text("competentAuthority")
        .ifPresent(other -> body.add(Wording.in(language, "paper.refusal.turn-to", other)));
    body.add(Wording.in(language, "paper.refusal.object", official.office(), request.number()));
    var words = letters.words(kind(), request, language).put(PaperField.BODY, body);
    return caseFile
        .latest(request.number(), "agree-to-rejection", "rejectionAgreed", "YES")
        .filter(agreed -> request.leadUnit() != null)
        .map(agreed -> new Signer(agreed.author(), agreed.actingFor()))
        .map(signer -> letters.bySomebody(signer, words, request, language))
        .orElseGet(() -> letters.byDesk(words, occasion));
  }
}
