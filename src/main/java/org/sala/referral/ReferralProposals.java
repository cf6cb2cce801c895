package org.sala.referral;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.sala.casefile.CaseFile;
import org.sala.casefile.Entry;
import org.sala.engine.DecisionTables;
import org.sala.engine.OncePerTransaction;
import org.sala.language.Bilingual;
import org.sala.people.Institutions;
import org.sala.people.Units;
import org.sala.request.Requests;
import org.springframework.stereotype.Component;

/** Reads the table "Referral proposals" with what was found out about a request (R49). */
@Component
class ReferralProposals {

  private static final String DECISION = "referral-proposals";
  private static final String NOT_KNOWN = "UNKNOWN";

  private final OncePerTransaction<String, Optional<Entry>> checks = new OncePerTransaction<>();
  private final DecisionTables tables;
  private final CaseFile caseFile;
  private final Requests requests;
  private final Units units;
  private final Institutions institutions;

  ReferralProposals(
      DecisionTables tables,
      CaseFile caseFile,
      Requests requests,
      Units units,
      Institutions institutions) {
    this.institutions = institutions;
    this.tables = tables;
    this.caseFile = caseFile;
    this.requests = requests;
    this.units = units;
  }

  /**
   * What is proposed; texts are empty where nothing is.
   *
   * @param institution the code of the institution by the table
   * @param chosen the code of the one that the check chose, else of the one by the table
   * @param reason why, as the table says it
   */
  record Proposal(String institution, String chosen, Bilingual reason, boolean atCheck) {
    static final Proposal NONE = new Proposal("", "", Bilingual.same(""), false);
  }

  /**
   * The proposal for a request.
   *
   * @param answers what stands in the form at hand; what it does not ask, the check has said
   */
  Proposal of(String number, Map<String, Object> answers) {
    var isCheck = answers.get("category") instanceof String;
    var check =
        isCheck
            ? Optional.<Entry>empty()
            : checks.get(number, each -> caseFile.latest(each, "check-request"));
    var input = new HashMap<String, Object>();
    input.put("category", isCheck ? answers.get("category") : requests.get(number).category());
    for (var asked : new String[] {"parcelRegistered", "beforeCourt"}) {
      var said = check.flatMap(entry -> entry.text(asked)).orElse(NOT_KNOWN);
      input.put(
          asked,
          answers.containsKey(asked) && answers.get(asked) == null
              ? NOT_KNOWN
              : answers.getOrDefault(asked, said));
    }
    var chosen = check.flatMap(entry -> entry.text("referralTo"));
    return tables
        .row(DECISION, input)
        .filter(row -> isThere((String) row.get("institution")))
        .map(row -> proposal(row, chosen))
        .orElse(new Proposal("", chosen.orElse(""), Bilingual.same(""), false));
  }

  // What a table names and no form can offer is not proposed.
  private boolean isThere(String institution) {
    return units.find(institution).filter(institutions::isReferredTo).isPresent();
  }

  private static Proposal proposal(Map<String, Object> row, Optional<String> chosen) {
    var institution = (String) row.get("institution");
    return new Proposal(
        institution,
        chosen.orElse(institution),
        new Bilingual((String) row.get("reasonEn"), (String) row.get("reasonKm")),
        Boolean.TRUE.equals(row.get("atCheck")));
  }
}
