package org.sala.models;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sala.casefile.CaseFile;
import org.sala.casefile.CaseFile.Draft;
import org.sala.casefile.CaseNumbers.Kind;
import org.sala.casefile.Entry;
import org.sala.language.Wording;
import org.sala.models.VersionMoveProcess.Variables;
import org.springframework.stereotype.Component;

/** Moves the next few cases of a move to the version in force, and says whether there are more. */
@Component
class MoveCases implements JavaDelegate {

  private static final int AT_ONCE = 25;

  private final VersionMoves moves;
  private final Migration migration;
  private final CaseFile caseFile;
  private final WhyStaying staying;

  MoveCases(VersionMoves moves, Migration migration, CaseFile caseFile, WhyStaying staying) {
    this.staying = staying;
    this.moves = moves;
    this.migration = migration;
    this.caseFile = caseFile;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var move = moves.find(VersionMoveProcess.move(execution.getProcessBusinessKey())).orElseThrow();
    var from = migration.version(move.process(), move.fromVersion());
    var to = migration.version(move.process(), move.toVersion());
    var plan = migration.plan(from, to);
    var reasons = staying.between(from, to);
    var next = migration.next(from, moves.staying(move.id()), AT_ONCE);
    for (var instance : next) {
      var why = reasons.of(instance).orElseGet(() -> migration.move(plan, instance));
      moves.note(move.id(), instance.getId(), instance.getBusinessKey(), why);
      if (why == null) {
        write(move, instance.getBusinessKey());
      }
    }
    var isMore = next.size() == AT_ONCE;
    if (!isMore) {
      moves.finished(move.id());
    }
    execution.setVariable(Variables.CASES_TO_MOVE, isMore);
  }

  private void write(VersionMove move, String number) {
    Optional.ofNullable(number)
        .flatMap(Kind::of)
        .ifPresent(
            kind ->
                caseFile.add(
                    Draft.event(
                        number,
                        "VERSION_MOVED",
                        Wording.of(
                            "models.move.entry",
                            move.process(),
                            move.fromVersion(),
                            move.toVersion()),
                        Entry.SALA)));
  }
}
