package org.sala.request;

import org.sala.casefile.CaseFile;
import org.sala.casefile.CaseFile.Draft;
import org.sala.casefile.Entry;
import org.sala.casefile.Entry.Field;
import org.sala.language.Wording;
import org.sala.request.RequestLifecycle.RequestClosed;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Sees to it that no request is lost by being joined with another one: when that one ends without
 * an answer, every request that was joined with it begins again, in the same transaction.
 */
@Component
class Merges {

  private static final String DUPLICATE = "DUPLICATE";

  private final Requests requests;
  private final MergedRequests merged;
  private final Answers answers;
  private final RequestRelations relations;
  private final MergeMessages messages;
  private final CaseFile caseFile;
  private final ApplicationEventPublisher events;

  Merges(
      Requests requests,
      MergedRequests merged,
      Answers answers,
      RequestRelations relations,
      MergeMessages messages,
      CaseFile caseFile,
      ApplicationEventPublisher events) {
    this.requests = requests;
    this.merged = merged;
    this.answers = answers;
    this.relations = relations;
    this.messages = messages;
    this.caseFile = caseFile;
    this.events = events;
  }

  @EventListener
  void closed(RequestClosed closed) {
    var request = requests.get(closed.number());
    if (isMerged(request)) {
      // The original may have ended while this one was on its way; its row is locked to be sure.
      var original = requests.locked(request.duplicateOf()).orElseThrow();
      if (endedUnanswered(original)) {
        wakeUnanswered(request);
      }
    } else if (endedUnanswered(request)) {
      merged.mergedInto(request.number()).stream()
          .map(requests::get)
          .filter(Merges::isMerged)
          .forEach(this::wakeUnanswered);
    }
  }

  static boolean isMerged(Request request) {
    return DUPLICATE.equals(request.outcome()) && request.duplicateOf() != null;
  }

  private boolean endedUnanswered(Request request) {
    return !request.isOpen() && !isMerged(request) && !answers.stands(request.number());
  }

  private void wakeUnanswered(Request request) {
    wake(
        request,
        Draft.event(
            request.number(),
            "MERGE_ENDED",
            Wording.of("request.merge-ended"),
            Entry.SALA,
            original(request)));
    messages.originalEnded(request);
  }

  /** The joining was a mistake: the request begins again. */
  void undo(Request request, String by, String reason) {
    wake(
        request,
        Draft.event(
            request.number(),
            "MERGE_UNDONE",
            Wording.of("request.merge-undone"),
            by,
            original(request),
            Field.reason(reason)));
    messages.undone(request);
  }

  private void wake(Request request, Draft entry) {
    merged.reopen(request.number());
    caseFile.add(entry);
    var promisesOpen =
        relations.promises(request.number()).stream().anyMatch(each -> each.outcome() == null);
    events.publishEvent(new RequestWoken(request.number(), promisesOpen));
  }

  private static Field original(Request request) {
    return Field.text("duplicateOf", Wording.of("request.merged-with"), request.duplicateOf());
  }
}
