package org.sala.referral;

import java.util.Map;
import java.util.Set;
import org.sala.casefile.CaseNumbers.Kind;
import org.sala.casefile.FormFacts;
import org.sala.referral.ReferralProposals.Proposal;
import org.springframework.stereotype.Component;

/**
 * What forms may name of the referral that the table "Referral proposals" proposes (R49): {@code
 * proposedReferral}, the code of the institution; {@code referralRecipient}, the one that was
 * chosen at the check instead of it; {@code referralReasonKm} and {@code referralReasonEn}; {@code
 * referralAtCheck}, whether the check shows it.
 */
@Component
class ReferralFacts implements FormFacts {

  private static final String INSTITUTION = "proposedReferral";
  private static final String RECIPIENT = "referralRecipient";
  private static final String REASON_KM = "referralReasonKm";
  private static final String REASON_EN = "referralReasonEn";
  private static final String AT_CHECK = "referralAtCheck";

  private final ReferralProposals proposals;

  ReferralFacts(ReferralProposals proposals) {
    this.proposals = proposals;
  }

  @Override
  public Set<String> names() {
    return Set.of(INSTITUTION, RECIPIENT, REASON_KM, REASON_EN, AT_CHECK);
  }

  @Override
  public Map<String, Object> facts(String caseNumber, Map<String, Object> answers) {
    var proposal =
        Kind.REQUEST.isOf(caseNumber) ? proposals.of(caseNumber, answers) : Proposal.NONE;
    return Map.of(
        INSTITUTION,
        proposal.institution(),
        RECIPIENT,
        proposal.chosen(),
        REASON_KM,
        proposal.reason().km(),
        REASON_EN,
        proposal.reason().en(),
        AT_CHECK,
        proposal.atCheck());
  }
}
