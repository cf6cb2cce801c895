package org.sala.request;

import static org.sala.request.CitizenRequestProcess.Variables.DUPLICATE_LINKED;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sala.casefile.CaseFile;
import org.sala.casefile.CaseFile.Draft;
import org.sala.casefile.Entry;
import org.sala.casefile.Entry.Field;
import org.sala.engine.Refusal;
import org.sala.language.Wording;
import org.springframework.stereotype.Component;

/**
 * Links a request to the one it repeats, as the desk named it (R46); if that one has ended since,
 * or leads back here, the request is checked again and an entry says why.
 */
@Component
class LinkDuplicate implements JavaDelegate {

  private final Requests requests;
  private final MergedRequests merged;
  private final Originals originals;
  private final CaseFile caseFile;

  LinkDuplicate(Requests requests, MergedRequests merged, Originals originals, CaseFile caseFile) {
    this.requests = requests;
    this.merged = merged;
    this.originals = originals;
    this.caseFile = caseFile;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var request = requests.get(execution.getProcessBusinessKey());
    var check = caseFile.latest(request.number(), "check-request").orElseThrow();
    try {
      var survivor = originals.survivor(request, check.text("duplicateOf").orElse(""));
      merged.duplicateOf(request.number(), survivor.number());
      execution.setVariable(DUPLICATE_LINKED, true);
    } catch (Refusal refusal) {
      caseFile.add(notLinked(request.number(), refusal.problems().get(0)));
      execution.setVariable(DUPLICATE_LINKED, false);
    }
  }

  private static Draft notLinked(String number, Refusal.Problem why) {
    return Draft.event(
        number,
        "NOT_MERGED",
        Wording.of("request.not-merged"),
        Entry.SALA,
        new Field("reason", Wording.of("casefile.reason"), why.text().en(), why.text().label()));
  }
}
