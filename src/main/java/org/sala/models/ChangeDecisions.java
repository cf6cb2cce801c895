package org.sala.models;

import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.sala.casefile.CaseLifecycle;
import org.sala.engine.EngineClock;
import org.sala.engine.Refusal;
import org.sala.language.Days;
import org.sala.language.Wording;
import org.sala.models.ModelChangeProcess.Variables;
import org.sala.people.Denied;
import org.sala.people.Staff;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

/** What people decide about a change of the models. */
@Service
class ChangeDecisions {

  private final ModelChanges changes;
  private final ChangeRights rights;
  private final Staff staff;
  private final ChangeProposals proposals;
  private final PutInForce putInForce;
  private final CaseLifecycle cases;
  private final ChangeMessages messages;
  private final FilesInForce inForce;
  private final Rehearsals rehearsals;

  ChangeDecisions(
      ModelChanges changes,
      ChangeRights rights,
      Staff staff,
      ChangeProposals proposals,
      PutInForce putInForce,
      CaseLifecycle cases,
      ChangeMessages messages,
      FilesInForce inForce,
      Rehearsals rehearsals) {
    this.rehearsals = rehearsals;
    this.inForce = inForce;
    this.changes = changes;
    this.rights = rights;
    this.staff = staff;
    this.proposals = proposals;
    this.putInForce = putInForce;
    this.cases = cases;
    this.messages = messages;
  }

  /** The proposer says what the change is for. */
  @Transactional
  public void giveReason(long id, String reason, String by) {
    held(id, by, Allowed::giveReason);
    changes.giveReason(id, reason);
  }

  /**
   * Agrees to a change: it counts at once, or from the beginning of a day.
   *
   * @throws Refusal if it has no reason yet, the day is past, or a check is against it by now
   */
  @Transactional
  public void agree(long id, ChangeAgreement agreement, String by) {
    var from = agreement.from();
    var change = held(id, by, Allowed::agree);
    if (change.reason() == null) {
      throw new Refusal(Wording.of("models.change.reason-first"));
    }
    if (from != null && !from.isAfter(EngineClock.today())) {
      throw new Refusal("from", Wording.of("models.change.day-to-come"));
    }
    proposals.check(change);
    var begins = from == null ? EngineClock.now() : from.atStartOfDay(Days.ZONE).toInstant();
    rehearsals.keep(id, changes.files(id), staff.person(by));
    changes.decide(id, ChangeState.AGREED, by, null, begins);
    if (agreement.received()) {
      changes.takesReceivedAlong(id);
    }
    var agreed = changes.find(id).orElseThrow();
    if (from == null) {
      putInForce.put(agreed);
    } else {
      cases.start(
          ModelChangeProcess.KEY,
          ModelChangeProcess.number(id),
          Map.of(Variables.IN_FORCE_FROM, Date.from(begins)));
      messages.agreed(agreed, changes.files(id));
    }
  }

  /** Says no, before the change counts. */
  @Transactional
  public void refuse(long id, String reason, String by) {
    var change = held(id, by, Allowed::refuse);
    rehearsals.keep(id, changes.files(id), staff.person(by));
    changes.decide(id, ChangeState.REFUSED, by, reason, null);
    messages.refused(change, reason);
  }

  /** The proposer takes a change back, before it counts. */
  @Transactional
  public void withdraw(long id, String by) {
    held(id, by, Allowed::withdraw);
    changes.decide(id, ChangeState.WITHDRAWN, by, null, null);
  }

  /**
   * Takes back what a change has done, at once: the files before it were agreed to before.
   *
   * @return the number of the change that does it
   * @throws Refusal if a later change touched the same files, or there were none before
   */
  @Transactional
  public long undo(long id, String reason, String by) {
    var change = held(id, by, Allowed::undo);
    var files = changes.files(id).stream().filter(ChangedFile::isChanged).toList();
    if (!inForce.has(files)) {
      var later = changes.laterThan(id).orElse(change);
      throw new Refusal(Wording.of("models.change.later-change", later.id(), later.name()));
    }
    var before =
        files.stream()
            .filter(file -> file.before() != null || file.then().is(FileKind.EXAMPLES))
            .map(file -> new ModelFile(file.name(), before(file)))
            .toList();
    if (before.isEmpty()) {
      throw new Refusal(Wording.of("models.change.nothing-before"));
    }
    var undo = proposals.undo(change, reason, by, before);
    changes.decide(undo, ChangeState.AGREED, by, null, EngineClock.now());
    if (change.received()) {
      changes.takesReceivedAlong(undo);
    }
    putInForce.put(changes.find(undo).orElseThrow());
    return undo;
  }

  // A sheet of examples that was new goes away again: it would hold nothing against anything.
  private static byte[] before(ChangedFile file) {
    return file.before() == null ? new byte[0] : file.before();
  }

  private ModelChange held(long id, String by, Predicate<Allowed> act) {
    var person = staff.person(by);
    var change =
        changes
            .hold(id)
            .filter(each -> rights.reads(person))
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    if (!act.test(rights.of(person, change))) {
      if (changeIsOpen(change)) {
        throw new Denied("models.change.not-yours.open");
      }
      throw new Refusal(Wording.of("models.change.not-yours.decided"));
    }
    return change;
  }

  private static boolean changeIsOpen(ModelChange change) {
    return List.of(ChangeState.PROPOSED, ChangeState.AGREED).contains(change.state());
  }
}
