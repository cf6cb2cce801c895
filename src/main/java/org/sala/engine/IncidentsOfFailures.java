package org.sala.engine;

import java.util.List;
import org.camunda.bpm.engine.impl.persistence.entity.IncidentManager;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.runtime.Incident;

/** Looks for the incident of a job only if that job has failed. */
class IncidentsOfFailures extends IncidentManager {

  @Override
  public List<Incident> findIncidentByConfigurationAndIncidentType(String job, String type) {
    var known = getDbEntityManager().getCachedEntity(JobEntity.class, job);
    var neverFailed =
        known != null && known.getRetries() > 0 && known.getExceptionByteArrayId() == null;
    return neverFailed ? List.of() : super.findIncidentByConfigurationAndIncidentType(job, type);
  }
}
