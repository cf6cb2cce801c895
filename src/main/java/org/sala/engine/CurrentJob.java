package org.sala.engine;

import org.camunda.bpm.engine.impl.context.Context;

/** The job of the engine that runs at this moment. */
public final class CurrentJob {

  private CurrentJob() {}

  /** Whether the job that runs has failed before; false where none runs. */
  public static boolean hasFailedBefore() {
    var job = Context.getCommandContext().getCurrentJob();
    return job != null
        && job.getRetries() < Context.getProcessEngineConfiguration().getDefaultNumberOfRetries();
  }
}
