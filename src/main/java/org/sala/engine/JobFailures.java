package org.sala.engine;

import org.camunda.bpm.engine.impl.jobexecutor.ExecuteJobHelper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says in one line that a job failed; its stack trace stands with the job, in Cockpit. */
final class JobFailures implements ExecuteJobHelper.ExceptionLoggingHandler {

  private static final Logger LOG = LoggerFactory.getLogger(JobFailures.class);

  @Override
  public void exceptionWhileExecutingJob(String jobId, Throwable failure) {
    LOG.warn(
        "The job {} failed and is tried again or stands as an incident: {}",
        jobId,
        OneLine.of(failure));
  }
}
