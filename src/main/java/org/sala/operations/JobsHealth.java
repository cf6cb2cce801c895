package org.sala.operations;

import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.stereotype.Component;

/**
 * Down while timers and steps of Sala have been due for more than five minutes: then nothing
 * reminds, escalates or goes on by itself. A node that is told to run none says nothing of it, and
 * nobody waits for the figures.
 */
@Component("jobsHealthIndicator")
class JobsHealth extends AbstractHealthIndicator {

  private final Figures figures;
  private final boolean runsJobs;

  JobsHealth(Figures figures, CamundaBpmProperties engine) {
    this.figures = figures;
    this.runsJobs = engine.getJobExecution().isEnabled();
  }

  @Override
  protected void doHealthCheck(Health.Builder health) {
    var late = figures.atOnce().get(Figure.JOBS_LATE);
    if (late != null && late > 0 && runsJobs) {
      health.down();
    } else {
      health.up();
    }
    health.withDetail("late", late == null ? "?" : late);
  }
}
