package org.sala.engine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.impl.persistence.entity.JobDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobDefinitionManager;

/**
 * Keeps the definitions of jobs that were read once. They come with their process definition and
 * never change, see {@link KnownDefinitions}.
 */
class KnownJobDefinitions extends JobDefinitionManager {

  private final Map<String, JobDefinitionEntity> known;

  private KnownJobDefinitions(Map<String, JobDefinitionEntity> known) {
    this.known = known;
  }

  static Replacement factory() {
    var known = new ConcurrentHashMap<String, JobDefinitionEntity>();
    return new Replacement(JobDefinitionManager.class, () -> new KnownJobDefinitions(known));
  }

  @Override
  public JobDefinitionEntity findById(String id) {
    var definition = known.get(id);
    if (definition == null) {
      definition = super.findById(id);
      if (definition != null && !TakenBack.isSo()) {
        known.put(id, definition);
      }
    }
    return definition;
  }
}
