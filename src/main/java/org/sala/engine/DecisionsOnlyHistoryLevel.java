package org.sala.engine;

import java.util.Set;
import org.camunda.bpm.engine.impl.bpmn.behavior.DmnBusinessRuleTaskActivityBehavior;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.HistoryLevelFull;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;

/**
 * The engine's history of what happened: processes, steps, tasks, who did them, and what failed.
 * Nobody reads how a variable changed, which candidates a task had or that a job went well, and
 * decisions that the product asks for stand in its own tables; so nothing is written of these. Also
 * the last door through which a word could enter the engine: whatever API tries to store a variable
 * that no model reads, or a text that is not a code, is refused and its transaction rolled back.
 */
class DecisionsOnlyHistoryLevel extends HistoryLevelFull {

  static final String NAME = "decisions-only";

  private static final Set<HistoryEventType> UNREAD =
      Set.of(
          HistoryEventTypes.VARIABLE_INSTANCE_CREATE,
          HistoryEventTypes.VARIABLE_INSTANCE_UPDATE,
          HistoryEventTypes.VARIABLE_INSTANCE_MIGRATE,
          HistoryEventTypes.VARIABLE_INSTANCE_DELETE,
          HistoryEventTypes.VARIABLE_INSTANCE_UPDATE_DETAIL,
          HistoryEventTypes.FORM_PROPERTY_UPDATE,
          HistoryEventTypes.IDENTITY_LINK_ADD,
          HistoryEventTypes.IDENTITY_LINK_DELETE,
          HistoryEventTypes.JOB_CREATE,
          HistoryEventTypes.JOB_SUCCESS,
          HistoryEventTypes.JOB_DELETE);

  private final ModelVariables modelVariables;

  DecisionsOnlyHistoryLevel(ModelVariables modelVariables) {
    this.modelVariables = modelVariables;
  }

  @Override
  public int getId() {
    return 90;
  }

  @Override
  public String getName() {
    return NAME;
  }

  @Override
  public boolean isHistoryEventProduced(HistoryEventType type, Object entity) {
    if (entity instanceof VariableInstanceEntity variable
        && (type.equals(HistoryEventTypes.VARIABLE_INSTANCE_CREATE)
            || type.equals(HistoryEventTypes.VARIABLE_INSTANCE_UPDATE))) {
      modelVariables.refuseWords(variable);
    }
    return !UNREAD.contains(type)
        && (!type.equals(HistoryEventTypes.DMN_DECISION_EVALUATE) || isAskedByModel());
  }

  private static boolean isAskedByModel() {
    var asking = Context.getBpmnExecutionContext();
    return asking != null
        && asking.getExecution().getActivity() != null
        && asking.getExecution().getActivity().getActivityBehavior()
            instanceof DmnBusinessRuleTaskActivityBehavior;
  }
}
