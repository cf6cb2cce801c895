package org.sala.engine;

import java.util.List;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionManager;

/** Reads the executions of a case as a whole, see {@link CaseTree}. */
class TreeExecutions extends ExecutionManager {

  @Override
  public ExecutionEntity findExecutionById(String id) {
    var entities = getDbEntityManager();
    if (entities.getCachedEntity(ExecutionEntity.class, id) == null) {
      CaseTree.current().read(id);
    }
    return entities.getCachedEntity(ExecutionEntity.class, id);
  }

  @Override
  public List<ExecutionEntity> findExecutionsByProcessInstanceId(String instance) {
    return CaseTree.current()
        .ofInstance(instance)
        .orElseGet(() -> super.findExecutionsByProcessInstanceId(instance));
  }

  @Override
  public ExecutionEntity findSubProcessInstanceBySuperExecutionId(String execution) {
    return CaseTree.current()
        .calledBy(execution)
        .map(called -> called.isEmpty() ? null : called.get(0))
        .or(
            () ->
                java.util.Optional.ofNullable(
                    super.findSubProcessInstanceBySuperExecutionId(execution)))
        .orElse(null);
  }
}
