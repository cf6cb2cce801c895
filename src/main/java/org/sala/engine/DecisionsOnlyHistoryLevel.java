package org.sala.engine;

import org.camunda.bpm.engine.impl.history.HistoryLevelFull;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;

/**
 * The engine's full history without the details of every variable change, and the last door through
 * which a word could enter the engine: whatever API tries to store a variable that no model reads,
 * or a text that is not a code, is refused and its transaction rolled back.
 */
class DecisionsOnlyHistoryLevel extends HistoryLevelFull {

  static final String NAME = "decisions-only";

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
    if (type.equals(HistoryEventTypes.VARIABLE_INSTANCE_UPDATE_DETAIL)
        || type.equals(HistoryEventTypes.FORM_PROPERTY_UPDATE)) {
      return false;
    }
    if (entity instanceof VariableInstanceEntity variable) {
      if (type.equals(HistoryEventTypes.VARIABLE_INSTANCE_CREATE)
          || type.equals(HistoryEventTypes.VARIABLE_INSTANCE_UPDATE)) {
        modelVariables.refuseWords(variable);
      }
      return !ModelVariables.isDisplayed(variable);
    }
    return super.isHistoryEventProduced(type, entity);
  }
}
