package org.sala.engine;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionManager;

/**
 * Takes a process definition that is known by its id from the deployment cache. Definitions never
 * change: nobody may suspend one or give it another time to live, see {@link PersonsCommands}.
 */
class KnownDefinitions extends ProcessDefinitionManager {

  @Override
  public ProcessDefinitionEntity findLatestProcessDefinitionById(String id) {
    var known =
        Context.getProcessEngineConfiguration()
            .getDeploymentCache()
            .getProcessDefinitionCache()
            .get(id);
    return known == null ? super.findLatestProcessDefinitionById(id) : known;
  }
}
