package org.sala.request;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sala.casefile.CaseFile;
import org.sala.casefile.Entry;
import org.sala.language.Wording;
import org.sala.notification.Notifications;
import org.springframework.stereotype.Component;

/**
 * Tells the requester that the request ends with the check, and why (R51): joined with which
 * request, within whose jurisdiction, or rejected.
 */
@Component
class TellRequester implements JavaDelegate {

  private final CaseFile caseFile;
  private final Requests requests;
  private final MergeMessages merges;
  private final Notifications notifications;

  TellRequester(
      CaseFile caseFile, Requests requests, MergeMessages merges, Notifications notifications) {
    this.caseFile = caseFile;
    this.requests = requests;
    this.merges = merges;
    this.notifications = notifications;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var request = requests.get(execution.getProcessBusinessKey());
    var check =
        caseFile
            .latest(request.number(), "check-request")
            .orElseThrow(
                () -> new IllegalStateException(request.number() + " ends without a reason."));
    if (request.duplicateOf() == null) {
      notAccepted(execution.getProcessInstanceId(), request.number(), check);
    } else {
      merges.merged(execution.getProcessInstanceId(), request);
    }
  }

  private void notAccepted(String key, String number, Entry check) {
    var reason = check.text("reason").orElse("");
    notifications.sendToRequester(
        "not-accepted:" + key,
        number,
        check
            .text("competentAuthority")
            .map(other -> Wording.of("request.not-accepted-turn-to", number, reason, other))
            .orElseGet(() -> Wording.of("request.not-accepted", number, reason)));
  }
}
