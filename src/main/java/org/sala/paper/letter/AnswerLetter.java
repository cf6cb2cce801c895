package org.sala.paper.letter;

import java.util.ArrayList;
import org.sala.answer.ApprovedAnswers;
import org.sala.casefile.CaseNumbers.Kind;
import org.sala.casefile.Entry;
import org.sala.evidence.WithAnswer;
import org.sala.language.VisibleText;
import org.sala.language.Wording;
import org.sala.paper.PaperField;
import org.sala.paper.PaperKind;
import org.sala.paper.Signer;
import org.sala.request.CitizenRequestProcess.Dates;
import org.sala.servicelevel.Deadlines;
import org.springframework.stereotype.Component;

/** Tells the answer that was approved, signed by whoever approved it, and how to object. */
@Component
class AnswerLetter implements Letter {

  private final RequestLetters letters;
  private final ApprovedAnswers answers;
  private final WithAnswer pictures;
  private final Deadlines deadlines;

  AnswerLetter(
      RequestLetters letters, ApprovedAnswers answers, WithAnswer pictures, Deadlines deadlines) {
    this.letters = letters;
    this.answers = answers;
    this.pictures = pictures;
    this.deadlines = deadlines;
  }

  @Override
  public PaperKind kind() {
    return PaperKind.ANSWER;
  }

  @Override
  public boolean fits(String caseNumber) {
    return Kind.REQUEST.isOf(caseNumber)
        && letters.get(caseNumber).isAnswered()
        && !VisibleText.isBlank(answers.of(caseNumber).text());
  }

  @Override
  public Written write(Occasion occasion) {
    var request = letters.get(occasion.caseNumber());
    var language = occasion.language();
    var answer = answers.of(request.number());
    var body = new ArrayList<>(answer.text().lines().toList());
    deadlines
        .find(request.number(), Dates.RESPONSE_DUE)
        .filter(due -> request.isOpen())
        .ifPresent(due -> body.add(Wording.in(language, "paper.answer.object", due.dueAt())));
    var unnamed = Wording.in(language, "paper.answer.picture");
    var words =
        letters
            .words(kind(), request, language)
            .put(PaperField.BODY, body)
            .put(
                PaperField.ENCLOSURES,
                pictures.of(request.number()).stream()
                    .map(each -> each.isEmpty() ? unnamed : each)
                    .map(each -> Wording.in(language, "paper.list-item", each))
                    .toList());
    return Entry.SALA.equals(answer.by())
        ? letters.byLeadUnit(words, request, occasion)
        : letters.bySomebody(new Signer(answer.by(), answer.actingFor()), words, request, language);
  }
}
