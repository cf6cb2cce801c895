package org.sala.engine;

import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.cmd.JobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobCommandFactory;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Tells of a step that Sala does itself and that failed twice: after ten seconds it is not a
 * passing trouble, and nobody should wait for the last of many tries.
 */
@Component
public class FailedSteps implements FailedJobCommandFactory {

  private final ObjectProvider<Listener> listeners;

  FailedSteps(ObjectProvider<Listener> listeners) {
    this.listeners = listeners;
  }

  /** Somebody who tells people of a stuck step. */
  public interface Listener {

    /**
     * A step failed again; called within the transaction that books the failure.
     *
     * @param caseNumber the case at hand, null if the job belongs to none
     * @param activityId the id of the step in its model
     */
    void failedAgain(String caseNumber, String activityId);
  }

  @Override
  public Command<Object> getCommand(String jobId, Throwable exception) {
    return new Tell(jobId, exception);
  }

  private final class Tell extends JobRetryCmd {

    Tell(String jobId, Throwable exception) {
      super(jobId, exception);
    }

    @Override
    public Object execute(CommandContext context) {
      var before = context.getJobManager().findJobById(jobId);
      var failedBefore = before != null && before.getExceptionByteArrayId() != null;
      var done = new DefaultJobRetryCmd(jobId, exception).execute(context);
      if (failedBefore) {
        tell(before);
      }
      return done;
    }

    private void tell(JobEntity job) {
      var execution = job.getExecution();
      var number = execution == null ? null : execution.getProcessBusinessKey();
      listeners.forEach(each -> each.failedAgain(number, job.getActivityId()));
    }
  }
}
