package org.sala.report;

import java.util.stream.Stream;
import org.sala.language.Bilingual;
import org.sala.language.Wording;

/** What became of a matter by its answer (R53), as the form of the answer asks it. */
enum OutcomeKind {
  SERVICE_DELIVERED,
  SETTLEMENT,
  CORRECTIVE_ACTION,
  EXPLAINED,
  COURT,
  ANSWERED_AT_MEETING,
  CLOSED_BY_DECISION,
  /** What a form of this office asks beside. */
  OTHER;

  static OutcomeKind of(String code) {
    return Stream.of(values()).filter(each -> each.name().equals(code)).findFirst().orElse(OTHER);
  }

  /** What stands above its column. */
  Bilingual words() {
    return Wording.of("report.outcome-kind." + name());
  }
}
