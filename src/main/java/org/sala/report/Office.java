package org.sala.report;

import org.sala.language.Language;
import org.sala.paper.OfficialWords;
import org.springframework.stereotype.Component;

/** The administration in whose name reports are printed. */
@Component
class Office {

  private final OfficialWords words;

  Office(OfficialWords words) {
    this.words = words;
  }

  String name(Language language) {
    return words.office().in(language);
  }
}
