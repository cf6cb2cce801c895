package org.sala.engine;

import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;

/**
 * Writes history without reading it again: how long a step took is counted by the statement that
 * ends it.
 */
class UnreadHistory extends DbHistoryEventHandler {

  /** The statements that count the duration themselves. */
  static final java.util.List<String> STATEMENTS =
      java.util.List.of(
          "updateHistoricActivityInstanceEvent",
          "updateHistoricTaskInstanceEvent",
          "updateHistoricProcessInstanceEvent");

  @Override
  protected void insertOrUpdate(HistoryEvent event) {
    if (!isInitialEvent(event)
        && isCounted(event)
        && getDbEntityManager().getCachedEntity(event.getClass(), event.getId()) == null) {
      getDbEntityManager().merge(event);
    } else {
      super.insertOrUpdate(event);
    }
  }

  private static boolean isCounted(HistoryEvent event) {
    return event.getId() != null
        && (event instanceof HistoricActivityInstanceEventEntity
            || event instanceof HistoricTaskInstanceEventEntity
            || event instanceof HistoricProcessInstanceEventEntity);
  }
}
