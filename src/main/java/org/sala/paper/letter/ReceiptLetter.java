package org.sala.paper.letter;

import java.util.stream.Stream;
import org.sala.casefile.CaseNumbers.Kind;
import org.sala.language.Wording;
import org.sala.paper.OfficialWords;
import org.sala.paper.PaperField;
import org.sala.paper.PaperKind;
import org.sala.paper.PaperWords;
import org.sala.request.CitizenRequestProcess.Dates;
import org.sala.servicelevel.Deadlines;
import org.springframework.stereotype.Component;

/**
 * Says that a request came in, under which number, and where to ask. The tracking code stands on
 * the requester's copy alone, and on that only while the desk still has it in hand.
 */
@Component
class ReceiptLetter implements Letter {

  private final RequestLetters letters;
  private final Deadlines deadlines;
  private final OfficialWords official;

  ReceiptLetter(RequestLetters letters, Deadlines deadlines, OfficialWords official) {
    this.letters = letters;
    this.deadlines = deadlines;
    this.official = official;
  }

  @Override
  public PaperKind kind() {
    return PaperKind.RECEIPT;
  }

  @Override
  public boolean fits(String caseNumber) {
    return Kind.REQUEST.isOf(caseNumber);
  }

  @Override
  public Written write(Occasion occasion) {
    var request = letters.get(occasion.caseNumber());
    var language = occasion.language();
    var due = deadlines.find(request.number(), Dates.DUE).filter(each -> request.isOpen());
    var words = letters.words(kind(), request, language);
    words.put(
        PaperField.BODY,
        Stream.of(
                Stream.of(
                    Wording.in(
                        language, "paper.receipt.got", request.number(), request.receivedAt())),
                due.map(each -> Wording.in(language, "paper.receipt.due", each.dueAt())).stream(),
                Stream.of(
                    occasion.trackingCode().isEmpty()
                        ? Wording.in(language, "paper.receipt.code")
                        : Wording.in(language, "paper.receipt.code-is", PaperWords.MASK)),
                Stream.of(Wording.in(language, "paper.receipt.ask", official.office())))
            .flatMap(each -> each)
            .toList());
    return letters.byDesk(words, occasion);
  }
}
