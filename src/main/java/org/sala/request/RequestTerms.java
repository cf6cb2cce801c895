package org.sala.request;

import java.util.List;
import java.util.Set;
import org.sala.language.Bilingual;
import org.sala.language.Wording;

/** The words for codes that a reader meets, in both languages. */
public final class RequestTerms {

  private static final String TERM = "request.term.";

  /** The statuses and outcomes a list can be filtered by. */
  public static final List<String> STATUSES =
      List.of(
          "REPORT_AWAITED",
          "CHECKING",
          "INFORMATION_AWAITED",
          "ASSIGNMENT",
          "UNDER_EXAMINATION",
          "INSPECTION",
          "OPINIONS_AWAITED",
          "REFERRED",
          "ANSWER_DRAFTING",
          "ANSWER_APPROVAL",
          "ANSWERED",
          "OBJECTION_REVIEW",
          "PROMISE_AWAITED",
          "ANSWERED_AT_MEETING",
          "RESOLVED",
          "CLOSED_WITHOUT_RESPONSE",
          "REFERRED_AND_ANSWERED",
          "OUTSIDE_JURISDICTION",
          "DUPLICATE",
          "REJECTED",
          "WITHDRAWN");

  private RequestTerms() {}

  /** The words for a code; an unknown code stands for itself. */
  public static Bilingual of(String code) {
    return Wording.has(TERM + code) ? Wording.of(TERM + code) : Bilingual.same(code);
  }

  /** Every code that has words. */
  public static Set<String> codes() {
    return Wording.codes(TERM);
  }
}
