package org.sala.request;

import org.sala.casefile.CaseFile;
import org.sala.casefile.CaseFile.Draft;
import org.sala.casefile.Entry.Field;
import org.sala.engine.Refusal;
import org.sala.language.Wording;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Joining and parting of requests outside the check: a head joins one that is being examined; the
 * desk undoes a joining within the working days of the table "Merge deadlines".
 */
@Service
class MergeActions {

  private final Requests requests;
  private final RequestAccess access;
  private final NextSteps next;
  private final MergedRequests merged;
  private final Originals originals;
  private final Merges merges;
  private final RequestLifecycle lifecycle;
  private final RequestRelations relations;
  private final CaseFile caseFile;

  MergeActions(
      Requests requests,
      RequestAccess access,
      NextSteps next,
      MergedRequests merged,
      Originals originals,
      Merges merges,
      RequestLifecycle lifecycle,
      RequestRelations relations,
      CaseFile caseFile) {
    this.requests = requests;
    this.access = access;
    this.next = next;
    this.merged = merged;
    this.originals = originals;
    this.merges = merges;
    this.lifecycle = lifecycle;
    this.relations = relations;
    this.caseFile = caseFile;
  }

  /**
   * A head joins a request that is being examined with another one.
   *
   * @throws Refusal if the person may not, a promise is outstanding, or the two cannot be joined
   */
  @Transactional
  void merge(String number, String named, String user, String reason) {
    var request =
        requests
            .locked(number)
            .filter(found -> next.mayMerge(found, access.person(user)))
            .orElseThrow(MergeActions::notYours);
    if (relations.promises(number).stream().anyMatch(promise -> promise.outcome() == null)) {
      throw new Refusal(Wording.of("request.promise-outstanding"));
    }
    var survivor = originals.survivorKnownTo(user, request, named);
    caseFile.add(
        Draft.event(
            number,
            "MERGED",
            Wording.of("request.merged"),
            user,
            Field.text("duplicateOf", Wording.of("request.merged-with"), survivor.number()),
            Field.reason(reason)));
    merged.duplicateOf(number, survivor.number());
    lifecycle.merge(number);
  }

  /**
   * Undoes the joining of a request: it begins again with its check.
   *
   * @throws Refusal if the person may not, the request is not joined, or the time has passed
   */
  @Transactional
  void undo(String number, String user, String reason) {
    var request =
        requests
            .locked(number)
            .filter(found -> next.mayPart(found, access.person(user)))
            .orElseThrow(MergeActions::notYours);
    if (!next.isInTimeToPart(request)) {
      throw new Refusal(Wording.of("request.merge-too-late"));
    }
    merges.undo(request, user, reason);
  }

  private static Refusal notYours() {
    return new Refusal(Wording.of("request.not-yours"));
  }
}
