package org.sala.request;

import java.util.Set;
import java.util.stream.Stream;
import org.sala.language.Bilingual;

/** For whom an open request waits, told by how far it is. */
public enum WaitingFor {
  DESK("CHECKING"),
  REQUESTER("INFORMATION_AWAITED", "ANSWERED"),
  HEAD("ASSIGNMENT", "ANSWER_APPROVAL"),
  OFFICER("UNDER_EXAMINATION", "ANSWER_DRAFTING"),
  INSPECTOR("INSPECTION"),
  OTHER_UNITS("OPINIONS_AWAITED"),
  INSTITUTION("REFERRED"),
  GOVERNORS("REPORT_AWAITED", "OBJECTION_REVIEW"),
  PROMISE("PROMISE_AWAITED");

  private final Set<String> statuses;

  WaitingFor(String... statuses) {
    this.statuses = Set.of(statuses);
  }

  /** Who it is, in both languages. */
  public Bilingual words() {
    return RequestTerms.of("WAITING_" + name());
  }

  /** For whom a request of this status waits; the officer where a model has a status of its own. */
  public static WaitingFor of(String status) {
    return Stream.of(values())
        .filter(each -> each.statuses.contains(status))
        .findFirst()
        .orElse(OFFICER);
  }

  String[] statuses() {
    return statuses.toArray(String[]::new);
  }
}
