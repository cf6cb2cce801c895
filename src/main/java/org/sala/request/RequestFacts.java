package org.sala.request;

import static org.sala.request.CitizenRequestProcess.Variables.*;

import java.util.Date;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.sala.casefile.CaseNumbers.Kind;
import org.sala.engine.CaseFacts;
import org.sala.request.CitizenRequestProcess.Dates;
import org.sala.request.Request.Groups;
import org.sala.servicelevel.Deadlines;
import org.springframework.stereotype.Component;

/**
 * What models may name of a request without a variable: groups, dates, what has not happened yet.
 */
@Component
class RequestFacts implements CaseFacts.Source {

  private static final Map<String, Function<Groups, String>> GROUPS =
      Map.of(
          DESK_GROUP, Groups::desk,
          HEADS_GROUP, Groups::heads,
          OFFICERS_GROUP, Groups::officers,
          INSPECTORS_GROUP, Groups::inspectors,
          ASSIGNERS_GROUP, Groups::assigning,
          GOVERNORS_GROUP, Groups::governors,
          REVIEWERS_GROUP, Groups::reviewers);

  /** How every request begins; the engine keeps what differs from it. */
  private static final Map<String, Object> AT_FIRST =
      Map.of(
          ANSWERED_AT_MEETING, false,
          REPORT_AWAITED, false,
          COMMITMENTS_OPEN, false,
          INFORMATION_REQUESTS, 0,
          REFERRAL_ORDERED, false,
          REFERRAL_RESULT, "NONE");

  private static final Set<String> DATES =
      Set.of(
          Dates.DUE,
          Dates.NEXT_STEP,
          Dates.REMINDER,
          Dates.CHECK_DUE,
          Dates.ASSIGN_DUE,
          Dates.INSPECTION_DUE,
          Dates.OPINION_DUE,
          Dates.INFORMATION_DUE,
          Dates.RESPONSE_DUE,
          Dates.REVIEW_DUE,
          Dates.DECISION_DUE,
          Dates.REPLY_DUE,
          Dates.CHASER,
          Dates.INTERIM_REPORT_DUE,
          Dates.INTERIM_REPORT_REMINDER,
          Dates.PUBLICATION_REVIEW_DUE,
          Dates.QUALITY_REVIEW_DUE);

  private static final Set<String> NAMES = names();

  private final Requests requests;
  private final Deadlines deadlines;

  RequestFacts(Requests requests, Deadlines deadlines) {
    this.requests = requests;
    this.deadlines = deadlines;
  }

  private static Set<String> names() {
    var names = new HashSet<>(DATES);
    names.addAll(GROUPS.keySet());
    names.add(AGAINST_AUTHORITY);
    names.addAll(AT_FIRST.keySet());
    return Set.copyOf(names);
  }

  @Override
  public boolean follows(String caseNumber) {
    return Kind.REQUEST.isOf(caseNumber);
  }

  @Override
  public Set<String> known() {
    return NAMES;
  }

  @Override
  public Object fact(String caseNumber, String name) {
    if (AT_FIRST.containsKey(name)) {
      return AT_FIRST.get(name);
    }
    if (DATES.contains(name)) {
      return deadlines.find(caseNumber, name).map(date -> Date.from(date.dueAt())).orElse(null);
    }
    return GROUPS.containsKey(name)
        ? requests.groups(caseNumber).map(GROUPS.get(name)).orElse(null)
        : requests.find(caseNumber).map(Request::isAgainstAuthority).orElse(null);
  }
}
