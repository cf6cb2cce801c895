package org.sala.meeting;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sala.casefile.CaseFile;
import org.sala.casefile.Entry;
import org.springframework.stereotype.Component;

/** Puts the list of invitations together, as it was proposed. */
@Component
class ListInvitations implements JavaDelegate {

  private final CaseFile caseFile;
  private final Meetings meetings;
  private final Invitations invitations;

  ListInvitations(CaseFile caseFile, Meetings meetings, Invitations invitations) {
    this.caseFile = caseFile;
    this.meetings = meetings;
    this.invitations = invitations;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var number = execution.getProcessBusinessKey();
    var proposed = caseFile.latest(number, "propose-invitations").orElseThrow();
    invitations.list(number, chosen(proposed, "otherUnits"), chosen(proposed, "organisations"));
    meetings.openCall(number, proposed.text("openCall").map(Boolean::valueOf).orElse(false));
  }

  /** The codes chosen in a field of several choices; none where it was left empty. */
  static List<String> chosen(Entry entry, String field) {
    return entry.fields().stream()
        .filter(each -> each.key().equals(field))
        .flatMap(each -> each.value() instanceof List<?> list ? list.stream() : Stream.empty())
        .map(Object::toString)
        .toList();
  }
}
