package org.sala.engine;

import java.util.List;
import org.camunda.bpm.engine.impl.db.AuthorizationCheck;

/**
 * Who asks for tasks and for whose, in the place where the engine's statements look for it. {@link
 * TasksOfGroups} fills in what the statements of {@link VisibleTasks} need to ask it fast.
 */
class AskedTasks extends AuthorizationCheck {

  private static final long serialVersionUID = 1L;

  private List<String> candidates;
  private boolean onlyUnassigned;
  private boolean eachOnce;
  private boolean nothingElse;
  private boolean few;

  AskedTasks(String person, List<String> groups) {
    setAuthorizationCheckEnabled(false);
    setAuthUserId(person);
    setAuthGroupIds(groups);
  }

  void ofGroups(List<String> groups, boolean withAssigned) {
    candidates = List.copyOf(groups);
    onlyUnassigned = !withAssigned;
  }

  void eachOnce() {
    eachOnce = true;
  }

  void nothingElse() {
    nothingElse = true;
  }

  void few() {
    few = true;
  }

  /** Whether the groups have so few tasks that these are looked at first, one by one. */
  public boolean isFew() {
    return few;
  }

  /** The groups whose tasks are asked for; null where the engine's own condition asks for them. */
  public List<String> getCandidates() {
    return candidates;
  }

  public boolean isOnlyUnassigned() {
    return onlyUnassigned;
  }

  /** Whether no join of the statement can bring a task twice. */
  public boolean isEachOnce() {
    return eachOnce;
  }

  /** Whether all the groups are those of the person, who may see the tasks for that alone. */
  public boolean isAsCandidate() {
    return candidates != null
        && getAuthGroupIds() != null
        && getAuthGroupIds().containsAll(candidates);
  }

  /** Whether the candidate links alone answer how many there are. */
  public boolean isCountedByLinks() {
    return candidates != null
        && nothingElse
        && !onlyUnassigned
        && (getAuthUserId() == null || isAsCandidate());
  }
}
