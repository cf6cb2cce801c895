package org.sala.engine;

import java.util.Collections;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.producer.CacheAwareHistoryEventProducer;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;

/**
 * History is given the day of its removal when it is written. That day is set when a case begins
 * and never changes, so that the last cases seen are remembered. A case that began before this was
 * so gets the day of all its history when it ends.
 */
class RemovalTimes extends CacheAwareHistoryEventProducer {

  private static final int REMEMBERED = 10_000;

  private final Map<String, Date> byRoot =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Date> eldest) {
              return size() > REMEMBERED;
            }
          });

  @Override
  protected void provideRemovalTime(HistoryEvent event) {
    var root = event.getRootProcessInstanceId();
    if (root != null) {
      event.setRemovalTime(removalTime(root));
    }
  }

  @Override
  protected ProcessDefinitionEntity getProcessDefinitionEntity(String id) {
    return Context.getCommandContext()
        .getProcessDefinitionManager()
        .findLatestProcessDefinitionById(id);
  }

  private Date removalTime(String root) {
    var known = byRoot.get(root);
    if (known != null) {
      return known;
    }
    var instance = getHistoricRootProcessInstance(root);
    var removal = instance == null ? null : instance.getRemovalTime();
    if (removal != null) {
      byRoot.put(root, removal);
    }
    return removal;
  }

  @Override
  public HistoryEvent createProcessInstanceEndEvt(DelegateExecution execution) {
    var ended = (HistoricProcessInstanceEventEntity) super.createProcessInstanceEndEvt(execution);
    if (isRootProcessInstance(ended) && removalTime(ended.getRootProcessInstanceId()) == null) {
      var removal = calculateRemovalTime(ended);
      if (removal != null) {
        addRemovalTimeToHistoricProcessInstances(ended.getRootProcessInstanceId(), removal);
        addRemovalTimeToHistoricDecisions(ended.getRootProcessInstanceId(), removal);
      }
    }
    return ended;
  }
}
