package org.sala.request;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sala.casefile.CaseFile;
import org.springframework.stereotype.Component;

/** Links a request to the one it repeats, as the desk named it (R46). */
@Component
class LinkDuplicate implements JavaDelegate {

  private final Requests requests;
  private final CaseFile caseFile;

  LinkDuplicate(Requests requests, CaseFile caseFile) {
    this.requests = requests;
    this.caseFile = caseFile;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var number = execution.getProcessBusinessKey();
    caseFile
        .latest(number, "check-request")
        .flatMap(check -> check.text("duplicateOf").map(String::strip))
        .ifPresent(original -> requests.duplicateOf(number, original));
  }
}
