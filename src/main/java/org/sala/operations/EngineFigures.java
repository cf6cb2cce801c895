package org.sala.operations;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.sala.casefile.StuckSteps;
import org.sala.engine.EngineClock;
import org.sala.engine.SystemAuthority;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Counts what the engine knows, by its own queries. */
@Component
class EngineFigures {

  private final ManagementService management;
  private final RuntimeService runtime;
  private final TaskService tasks;
  private final StuckSteps stuck;
  private final SystemAuthority system;

  EngineFigures(
      @Lazy ManagementService management,
      @Lazy RuntimeService runtime,
      @Lazy TaskService tasks,
      StuckSteps stuck,
      SystemAuthority system) {
    this.management = management;
    this.runtime = runtime;
    this.tasks = tasks;
    this.stuck = stuck;
    this.system = system;
  }

  /** The figures of this moment. */
  Map<Figure, Long> counted() {
    return system.get(
        () -> {
          var now = EngineClock.now();
          return Map.of(
              Figure.STEPS_STUCK, stuck.count(),
              Figure.UNASSIGNED_OLDEST, oldest(now),
              Figure.JOBS_DUE, management.createJobQuery().executable().count(),
              Figure.JOBS_LATE, late(now),
              Figure.JOBS_FAILED, management.createJobQuery().noRetriesLeft().count(),
              Figure.INCIDENTS, runtime.createIncidentQuery().count());
        });
  }

  private long late(Instant now) {
    return management
        .createJobQuery()
        .withRetriesLeft()
        .active()
        .duedateLowerThan(Date.from(now.minus(Figure.LATE)))
        .count();
  }

  private long oldest(Instant now) {
    return tasks
        .createTaskQuery()
        .taskUnassigned()
        .orderByTaskCreateTime()
        .asc()
        .listPage(0, 1)
        .stream()
        .map(task -> Duration.between(task.getCreateTime().toInstant(), now).toSeconds())
        .findFirst()
        .orElse(0L);
  }
}
