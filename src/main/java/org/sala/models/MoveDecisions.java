package org.sala.models;

import java.util.List;
import java.util.Map;
import org.sala.casefile.CaseLifecycle;
import org.sala.engine.Refusal;
import org.sala.engine.SystemAuthority;
import org.sala.language.Wording;
import org.sala.people.Denied;
import org.sala.people.Staff;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decides that running cases follow a change; a second person does, as with the change itself. */
@Service
class MoveDecisions {

  private final ModelChanges changes;
  private final ChangeRights rights;
  private final Staff staff;
  private final VersionMoves moves;
  private final Migration migration;
  private final SystemAuthority system;
  private final CaseLifecycle cases;

  MoveDecisions(
      ModelChanges changes,
      ChangeRights rights,
      Staff staff,
      VersionMoves moves,
      Migration migration,
      SystemAuthority system,
      CaseLifecycle cases) {
    this.changes = changes;
    this.rights = rights;
    this.staff = staff;
    this.moves = moves;
    this.migration = migration;
    this.system = system;
    this.cases = cases;
  }

  /**
   * Lets the cases of an earlier version follow to the one in force, a few at a time.
   *
   * @return the number of the move
   * @throws Refusal if there is nothing to follow, or such a move runs already
   */
  @Transactional
  public long move(long change, String process, int version, String reason, String by) {
    var made = changes.hold(change).orElseThrow(ChangeReading::notFound);
    if (!rights.movesCases(staff.person(by), made)) {
      throw new Denied("models.change.not-yours.open");
    }
    var latest = system.get(() -> migration.latestVersion(process));
    if (version >= latest || system.get(() -> migration.version(process, version)) == null) {
      throw new Refusal(Wording.of("models.move.no-such-version", version, process));
    }
    if (moves.of(List.of(process)).stream()
        .anyMatch(each -> each.finishedAt() == null && each.fromVersion() == version)) {
      throw new Refusal(Wording.of("models.move.runs-already", version, process));
    }
    var move = moves.decide(process, version, latest, reason, by);
    cases.start(VersionMoveProcess.KEY, VersionMoveProcess.number(move), Map.of());
    return move;
  }
}
