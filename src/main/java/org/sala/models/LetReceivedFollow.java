package org.sala.models;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sala.engine.Portions;
import org.sala.models.DeadlineChangeProcess.Variables;
import org.springframework.stereotype.Component;

/** Takes the next requests along to a changed table of deadlines; tells the units at the end. */
@Component
class LetReceivedFollow implements JavaDelegate {

  private final ReceivedChanges followers;
  private final ReceivedFollow follow;
  private final ChangeMessages messages;
  private final ModelChanges changes;
  private final Portions portions;

  LetReceivedFollow(
      ReceivedChanges followers,
      ReceivedFollow follow,
      ChangeMessages messages,
      ModelChanges changes,
      Portions portions) {
    this.followers = followers;
    this.follow = follow;
    this.messages = messages;
    this.changes = changes;
    this.portions = portions;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var change = DeadlineChangeProcess.change(execution.getProcessBusinessKey());
    portions.work(most -> followers.take(change, most), follow::bringUpToDate);
    var isMore = followers.isAny(change);
    if (!isMore) {
      messages.moved(changes.find(change).orElseThrow(), followers.ofUnits(change));
    }
    execution.setVariable(Variables.REQUESTS_TO_FOLLOW, isMore);
  }
}
