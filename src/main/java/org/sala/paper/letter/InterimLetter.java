package org.sala.paper.letter;

import java.util.List;
import org.sala.casefile.CaseNumbers.Kind;
import org.sala.language.Wording;
import org.sala.paper.PaperField;
import org.sala.paper.PaperKind;
import org.sala.people.Units;
import org.sala.request.CitizenRequestProcess.Dates;
import org.sala.request.Request;
import org.sala.request.RequestTerms;
import org.sala.servicelevel.Deadlines;
import org.springframework.stereotype.Component;

/** Tells the requester how things stand while there is no answer (R54). */
@Component
class InterimLetter implements Letter {

  private final RequestLetters letters;
  private final Deadlines deadlines;
  private final Units units;

  InterimLetter(RequestLetters letters, Deadlines deadlines, Units units) {
    this.letters = letters;
    this.deadlines = deadlines;
    this.units = units;
  }

  @Override
  public PaperKind kind() {
    return PaperKind.INTERIM;
  }

  @Override
  public boolean fits(String caseNumber) {
    return Kind.REQUEST.isOf(caseNumber) && isExamined(letters.get(caseNumber));
  }

  private boolean isExamined(Request request) {
    return request.isOpen()
        && !request.isBeingChecked()
        && !request.isAnswered()
        && request.leadUnit() != null
        && deadlines.find(request.number(), Dates.DUE).isPresent();
  }

  @Override
  public Written write(Occasion occasion) {
    var request = letters.get(occasion.caseNumber());
    var language = occasion.language();
    var due = deadlines.find(request.number(), Dates.DUE).orElseThrow();
    var words =
        letters
            .words(kind(), request, language)
            .put(
                PaperField.BODY,
                List.of(
                    Wording.in(
                        language,
                        "paper.interim.stands",
                        RequestTerms.of(request.status()),
                        units.get(request.leadUnit()).name()),
                    Wording.in(language, "paper.interim.due", due.dueAt()),
                    Wording.in(language, "paper.interim.nothing-to-do")));
    return letters.byLeadUnit(words, request, occasion);
  }
}
