package org.sala.minutes.line;

import org.sala.request.RequestTerms;

/** Who asks, and against whom. */
class PersonCheck {

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
    if (line.isSettled("requester.kind")) {
      return;
    }
    var organisation = line.fields.get("requester.organisation");
    if (organisation != null) {
      guess(
          line,
          words.codeWithin("requester.kind", organisation).orElse("NGO"),
          "The name is “" + organisation + "”.",
          "ឈ្មោះគឺ «" + organisation + "»។");
    } else if (line.fields.containsKey("requester.name")) {
      guess(
          line,
          "CITIZEN",
          "There is a name and no organisation.",
          "មានឈ្មោះមនុស្ស តែគ្មានឈ្មោះអង្គការ។");
    } else if (mayBeUnknown) {
      guess(line, "UNKNOWN", "The comment has no name.", "មតិគ្មានឈ្មោះ។");
    } else {
      line.problem(
          "requester.name",
          "Write who asked: a name or an organisation, or the kind “unknown”.",
          "សូមសរសេរអ្នកស្នើសុំ៖ ឈ្មោះ ឬអង្គការ ឬប្រភេទ «មិនស្គាល់»។");
    }
  }

  void respondent(LineDraft line) {
    line.unit("respondent.unit", units).ifPresent(unit -> line.put("respondent.unit", unit));
    if (line.isSettled("respondent.kind")) {
      return;
    }
    if (line.fields.containsKey("respondent.unit")) {
      line.put("respondent.kind", "AUTHORITY");
    } else if (line.fields.containsKey("respondent.name")) {
      line.problem(
          "respondent.kind",
          "Say what the respondent is: person, company or authority.",
          "សូមបញ្ជាក់ថាភាគីជា៖ បុគ្គល ក្រុមហ៊ុន ឬអាជ្ញាធរ។");
    }
  }

  private static void guess(LineDraft line, String kind, String en, String km) {
    line.put("requester.kind", kind);
    var term = RequestTerms.of(kind);
    line.guesses.add(new Guess("requester.kind", kind, term.en(), term.km(), en, km));
  }
}
