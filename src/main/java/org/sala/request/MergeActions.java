package org.sala.request;

import java.util.List;
import java.util.Map;
import org.sala.casefile.CaseFile;
import org.sala.casefile.CaseFile.Draft;
import org.sala.casefile.Entry.Field;
import org.sala.engine.EngineClock;
import org.sala.engine.Refusal;
import org.sala.language.Wording;
import org.sala.people.Person;
import org.sala.people.Units;
import org.sala.servicelevel.Holidays;
import org.sala.servicelevel.ServiceLevels;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Joining and parting of requests outside the check: a head joins one that is being examined; the
 * desk undoes a joining within the working days of the table "Merge deadlines".
 */
@Service
class MergeActions {

  private static final String TABLE = "merge-deadlines";

  private final Requests requests;
  private final RequestAccess access;
  private final Originals originals;
  private final Merges merges;
  private final RequestLifecycle lifecycle;
  private final RequestRelations relations;
  private final CaseFile caseFile;
  private final Units units;
  private final ServiceLevels serviceLevels;
  private final Holidays holidays;

  MergeActions(
      Requests requests,
      RequestAccess access,
      Originals originals,
      Merges merges,
      RequestLifecycle lifecycle,
      RequestRelations relations,
      CaseFile caseFile,
      Units units,
      ServiceLevels serviceLevels,
      Holidays holidays) {
    this.requests = requests;
    this.access = access;
    this.originals = originals;
    this.merges = merges;
    this.lifecycle = lifecycle;
    this.relations = relations;
    this.caseFile = caseFile;
    this.units = units;
    this.serviceLevels = serviceLevels;
    this.holidays = holidays;
  }

  /** The actions that this person is offered on this request. */
  List<String> offered(Request request, Person person) {
    if (mayMerge(request, person)) {
      return List.of("MERGE");
    }
    return mayUndo(request, person) && isInTime(request) ? List.of("UNMERGE") : List.of();
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
            .filter(found -> mayMerge(found, access.person(user)))
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
    requests.duplicateOf(number, survivor.number());
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
            .filter(found -> mayUndo(found, access.person(user)))
            .orElseThrow(MergeActions::notYours);
    if (!isInTime(request)) {
      throw new Refusal(Wording.of("request.merge-too-late"));
    }
    merges.undo(request, user, reason);
  }

  private boolean mayMerge(Request request, Person person) {
    return request.isOpen()
        && !request.isBeingChecked()
        && request.answeredAt() == null
        && request.duplicateOf() == null
        && (person.groups().contains(units.get(request.leadUnit()).headsGroup())
            || person.governs())
        && access.reader(request, person).mayRead();
  }

  private boolean mayUndo(Request request, Person person) {
    return Merges.isMerged(request)
        && person.receivesRequesters()
        && access.reader(request, person).mayRead();
  }

  private boolean isInTime(Request request) {
    var days = serviceLevels.row(TABLE, Map.of("priority", request.priority())).days("undoDays");
    var until = holidays.calendar().dueAfter(request.closedAt(), days, List.of()).at();
    return !EngineClock.now().isAfter(until);
  }

  private static Refusal notYours() {
    return new Refusal(Wording.of("request.not-yours"));
  }
}
