package org.sala.guidance;

import org.sala.language.Bilingual;
import org.sala.language.Wording;

/** What a requester wants to know of a matter (R26, R33). */
enum Topic {
  DOCUMENTS,
  STEPS,
  FEE,
  LEGAL_TIME;

  Bilingual words() {
    return switch (this) {
      case DOCUMENTS -> Wording.of("guidance.topic.documents");
      case STEPS -> Wording.of("guidance.topic.steps");
      case FEE -> Wording.of("guidance.topic.fee");
      case LEGAL_TIME -> Wording.of("guidance.topic.legal-time");
    };
  }
}
