package org.sala.routing;

import java.util.List;
import org.sala.casefile.CaseFile;
import org.sala.casefile.CaseFile.Draft;
import org.sala.casefile.Entry;
import org.sala.casefile.Entry.Field;
import org.sala.language.Wording;
import org.sala.people.Units;
import org.springframework.stereotype.Component;

/**
 * Writes into the case file that the case should be referred to an institution outside, because
 * nobody above those complained of is left in the province (R06).
 */
@Component
class ProposedReferral {

  private static final String KIND = "REFERRAL_PROPOSED";

  private final CaseFile caseFile;
  private final Units units;

  ProposedReferral(CaseFile caseFile, Units units) {
    this.caseFile = caseFile;
    this.units = units;
  }

  /**
   * Notes the proposal once.
   *
   * @param institution the code of the institution; null proposes nothing
   */
  void note(String number, String institution) {
    if (institution == null
        || caseFile.of(number).stream().map(Entry::kind).toList().contains(KIND)) {
      return;
    }
    var unit = units.get(institution);
    caseFile.add(
        new Draft(
            number,
            KIND,
            Wording.of("routing.entry.referral-proposed"),
            null,
            null,
            null,
            null,
            Entry.SALA,
            List.of(
                new Field(
                    "institution",
                    Wording.of("routing.field.institution"),
                    unit.code(),
                    unit.name().label()))));
  }
}
