package org.sala.guidance;

import java.util.Locale;
import org.sala.language.Bilingual;
import org.sala.language.Wording;

/** What a requester wants to know of a matter (R26, R33). */
enum Topic {
  DOCUMENTS,
  STEPS,
  FEE,
  LEGAL_TIME;

  Bilingual words() {
    return Wording.of("guidance.topic." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }
}
