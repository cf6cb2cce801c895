package org.sala.report;

import java.util.List;
import org.sala.language.Language;
import org.sala.language.Wording;

/** The lines above every official paper of the Kingdom. */
final class Letterhead {

  private Letterhead() {}

  static List<String> of(Language language) {
    return List.of(Wording.in(language, "report.kingdom"), Wording.in(language, "report.motto"));
  }
}
