package org.sala.paper.letter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sala.casefile.CaseFile;
import org.sala.casefile.CaseNumbers.Kind;
import org.sala.casefile.Entry;
import org.sala.language.VisibleText;
import org.sala.language.Wording;
import org.sala.paper.PaperField;
import org.sala.paper.PaperKind;
import org.sala.request.CitizenRequestProcess.Dates;
import org.sala.servicelevel.Deadlines;
import org.springframework.stereotype.Component;

/** Asks the requester for what is missing, all of it in one list (R24). */
@Component
class InformationLetter implements Letter {

  private static final String AWAITED = "INFORMATION_AWAITED";

  private final RequestLetters letters;
  private final CaseFile caseFile;
  private final Deadlines deadlines;

  InformationLetter(RequestLetters letters, CaseFile caseFile, Deadlines deadlines) {
    this.letters = letters;
    this.caseFile = caseFile;
    this.deadlines = deadlines;
  }

  @Override
  public PaperKind kind() {
    return PaperKind.INFORMATION_REQUEST;
  }

  @Override
  public boolean fits(String caseNumber) {
    return Kind.REQUEST.isOf(caseNumber)
        && letters.get(caseNumber).status().equals(AWAITED)
        && !missing(caseNumber).isEmpty();
  }

  @Override
  public Written write(Occasion occasion) {
    var request = letters.get(occasion.caseNumber());
    var language = occasion.language();
    var body = new ArrayList<String>();
    var missing = missing(request.number());
    for (int i = 0; i < missing.size(); i++) {
      body.add(Wording.in(language, "paper.information.item", i + 1, missing.get(i)));
    }
    deadlines
        .find(request.number(), Dates.INFORMATION_DUE)
        .ifPresent(due -> body.add(Wording.in(language, "paper.information.until", due.dueAt())));
    var words = letters.words(kind(), request, language).put(PaperField.BODY, body);
    return request.isBeingChecked()
        ? letters.byDesk(words, occasion)
        : letters.byLeadUnit(words, request, occasion);
  }

  // What was asked for last, line by line as it was typed.
  private List<String> missing(String number) {
    return caseFile.latestWith(number, "informationNeeded").stream()
        .max(Comparator.comparing(Entry::id))
        .flatMap(entry -> entry.text("informationNeeded"))
        .map(text -> text.lines().filter(line -> !VisibleText.isBlank(line)).toList())
        .orElse(List.of());
  }
}
