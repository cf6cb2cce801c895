package org.sala.models;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sala.models.RehearsalProcess.Variables;
import org.sala.models.replay.Deviation;
import org.springframework.stereotype.Component;

/**
 * Follows the next few closed cases on the models of a change, and says whether there are more. It
 * ends when somebody has decided: what they saw is kept.
 */
@Component
class ReplayCases implements JavaDelegate {

  private static final int AT_ONCE = 100;

  private final ModelChanges changes;
  private final ModelReplays replays;
  private final ClosedWays ways;

  ReplayCases(ModelChanges changes, ModelReplays replays, ClosedWays ways) {
    this.changes = changes;
    this.replays = replays;
    this.ways = ways;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var change =
        changes.find(RehearsalProcess.change(execution.getProcessBusinessKey())).orElseThrow();
    var isMore = change.state() == ChangeState.PROPOSED && replayNext(change.id());
    execution.setVariable(Variables.CASES_TO_REPLAY, isMore);
  }

  private boolean replayNext(long change) {
    var next = replays.next(change, AT_ONCE);
    if (!next.isEmpty()) {
      replay(change, next);
    }
    return next.size() == AT_ONCE;
  }

  private void replay(long change, List<ClosedCase> cases) {
    var numbers = cases.stream().map(ClosedCase::number).toList();
    var followed = ways.follow(ProcessReplays.of(changes.files(change)), numbers);
    var deviations = new HashMap<Deviation, List<String>>();
    followed.forEach(
        (number, worst) ->
            worst.ifPresent(
                each -> deviations.computeIfAbsent(each, none -> new ArrayList<>()).add(number)));
    deviations.forEach((deviation, of) -> replays.note(change, deviation, of));
    replays.lookedAt(change, cases, followed.size());
  }
}
