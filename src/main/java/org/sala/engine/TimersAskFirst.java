package org.sala.engine;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.TimerCatchIntermediateEventJobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.TimerEventJobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.TimerEventJobHandler.TimerJobConfiguration;
import org.camunda.bpm.engine.impl.jobexecutor.TimerExecuteNestedActivityJobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.TimerStartEventSubprocessJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Timers that fire ask first whether their date still stands: a holiday may have been decreed whose
 * change has not reached the case yet. If the date has moved, the timer waits for the new one.
 */
@Component
public class TimersAskFirst {

  private final ObjectProvider<DatesInForce> dates;

  TimersAskFirst(ObjectProvider<DatesInForce> dates) {
    this.dates = dates;
  }

  /** Knows the dates of cases. */
  public interface DatesInForce {

    /** Brings the dates of cases, their tasks and timers in line with the calendar of now. */
    void bringUpToDate(Collection<String> caseNumbers);
  }

  List<JobHandler<?>> handlers() {
    return Stream.of(
            new TimerExecuteNestedActivityJobHandler(),
            new TimerCatchIntermediateEventJobHandler(),
            new TimerStartEventSubprocessJobHandler())
        .<JobHandler<?>>map(Asking::new)
        .toList();
  }

  private boolean hasMoved(ExecutionEntity execution, CommandContext context) {
    if (!(context.getCurrentJob() instanceof TimerEntity timer)
        || execution.getProcessBusinessKey() == null) {
      return false;
    }
    var before = timer.getDuedate();
    dates.forEach(each -> each.bringUpToDate(List.of(execution.getProcessBusinessKey())));
    var after = timer.getDuedate();
    if (after.equals(before) || !after.toInstant().isAfter(EngineClock.now())) {
      return false;
    }
    // The engine removes the timer that fired, as it does with one that repeats.
    timer.createNewTimerJob(after);
    return true;
  }

  /** A kind of timer of the engine that asks before it does what it does. */
  private final class Asking implements JobHandler<TimerJobConfiguration> {

    private final TimerEventJobHandler timer;

    Asking(TimerEventJobHandler timer) {
      this.timer = timer;
    }

    @Override
    public String getType() {
      return timer.getType();
    }

    @Override
    public void execute(
        TimerJobConfiguration configuration,
        ExecutionEntity execution,
        CommandContext context,
        String tenant) {
      if (!hasMoved(execution, context)) {
        timer.execute(configuration, execution, context, tenant);
      }
    }

    @Override
    public TimerJobConfiguration newConfiguration(String text) {
      return timer.newConfiguration(text);
    }

    @Override
    public void onDelete(TimerJobConfiguration configuration, JobEntity job) {
      timer.onDelete(configuration, job);
    }
  }
}
