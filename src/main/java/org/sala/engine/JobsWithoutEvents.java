package org.sala.engine;

import java.util.List;
import org.camunda.bpm.engine.impl.jobexecutor.ProcessEventJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobManager;

/**
 * Knows that no event is on its way as a job: messages arrive at once, and models hold no signals,
 * see {@link NewProcess}.
 */
class JobsWithoutEvents extends JobManager {

  @Override
  public List<JobEntity> findJobsByConfiguration(
      String handler, String configuration, String tenant) {
    return handler.equals(ProcessEventJobHandler.TYPE)
        ? List.of()
        : super.findJobsByConfiguration(handler, configuration, tenant);
  }
}
