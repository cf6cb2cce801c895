package org.sala.engine;

import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;

/**
 * Lets process owners try a job again only after it has failed for good: on any other job the same
 * call would move a timer, or keep it from ever firing.
 */
class JobChecker extends AuthorizationCommandChecker {

  @Override
  public void checkUpdateRetriesJob(JobEntity job) {
    super.checkUpdateRetriesJob(job);
    // The engine asks nobody's right to a job without a process, such as the cleanup of history.
    if (isForPerson() && (job.getProcessDefinitionId() == null || job.getRetries() > 0)) {
      throw NotAllowed.onlyFailedJobs();
    }
  }

  @Override
  public void checkUpdateRetriesProcessInstanceByProcessDefinitionId(String definition) {
    if (isForPerson()) {
      throw NotAllowed.onlyFailedJobs();
    }
    super.checkUpdateRetriesProcessInstanceByProcessDefinitionId(definition);
  }

  private static boolean isForPerson() {
    return Context.getCommandContext().getAuthentication() != null;
  }
}
