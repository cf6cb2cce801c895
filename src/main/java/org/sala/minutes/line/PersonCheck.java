package org.sala.minutes.line;

import java.util.List;
import org.sala.language.Bilingual;
import org.sala.language.Wording;
import org.sala.request.RequestTerms;

/** Who asks, and against whom. */
class PersonCheck {

  private static final List<String> NAMES = List.of("requester.organisation", "requester.name");

  private final CodeWords words;
  private final UnitNames units;
  private final boolean mayBeUnknown;

  /**
   * @param mayBeUnknown whether a line that names nobody is one of an unknown requester, as a
   *     comment may be, and not a mistake
   */
  PersonCheck(CodeWords words, UnitNames units, boolean mayBeUnknown) {
    this.words = words;
    this.units = units;
    this.mayBeUnknown = mayBeUnknown;
  }

  void requester(LineDraft line) {
    if (line.isSettled("requester.kind") || isUnread(line)) {
      return;
    }
    var organisation = line.fields.get("requester.organisation");
    if (organisation != null) {
      guess(
          line,
          words.codeWithin("requester.kind", organisation).orElse("NGO"),
          Wording.of("minutes.guess.requester.organisation", organisation));
    } else if (line.fields.containsKey("requester.name")) {
      guess(line, "CITIZEN", Wording.of("minutes.guess.requester.person"));
    } else if (mayBeUnknown) {
      guess(line, "UNKNOWN", Wording.of("minutes.guess.requester.unknown"));
    } else {
      line.problem("requester.name", Wording.of("minutes.no-requester"));
    }
  }

  // Somebody is named, but the cell could not be read: that is told already.
  private static boolean isUnread(LineDraft line) {
    return NAMES.stream().anyMatch(name -> line.isSettled(name) && !line.fields.containsKey(name));
  }

  void respondent(LineDraft line) {
    line.unit("respondent.unit", units).ifPresent(unit -> line.put("respondent.unit", unit));
    if (line.isSettled("respondent.kind")) {
      return;
    }
    if (line.fields.containsKey("respondent.unit")) {
      line.put("respondent.kind", "AUTHORITY");
    } else if (line.fields.containsKey("respondent.name")) {
      line.problem("respondent.kind", Wording.of("minutes.no-respondent-kind"));
    }
  }

  private static void guess(LineDraft line, String kind, Bilingual why) {
    line.put("requester.kind", kind);
    line.guesses.add(new Guess("requester.kind", kind, RequestTerms.of(kind), why));
  }
}
