package org.sala.casefile;

import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/** A rule about who may complete a task, beyond being its assignee. */
public interface CompletionRule {

  /**
   * Passes or refuses.
   *
   * @throws org.sala.engine.Refusal if the person may not complete this task
   */
  void check(TaskEntity task, String user, String caseNumber);
}
