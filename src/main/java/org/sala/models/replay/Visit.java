package org.sala.models.replay;

import org.camunda.bpm.engine.history.HistoricActivityInstance;

/**
 * That a case was at a step once.
 *
 * @param task the id of the task; null for a step that is none
 * @param isDone whether the step was finished, and not ended from outside
 */
record Visit(String step, String task, boolean isDone) {

  private static final String ALL_OF_A_LOOP = "#multiInstanceBody";

  static Visit of(HistoricActivityInstance kept) {
    return new Visit(
        kept.getActivityId().replace(ALL_OF_A_LOOP, ""),
        kept.getTaskId(),
        kept.getEndTime() != null && !kept.isCanceled());
  }

  /** Whether one of several that are done at a time is told, not all of them together. */
  static boolean isOneOfSeveral(HistoricActivityInstance kept, ProcessGraph graph) {
    var node = graph.node(kept.getActivityId());
    return node != null && node.isLooped();
  }
}
