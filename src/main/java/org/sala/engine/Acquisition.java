package org.sala.engine;

import org.camunda.bpm.engine.impl.cmd.AcquireJobsCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.jobexecutor.AcquiredJobs;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * How a node takes jobs: none while its clock is wrong, or on a database that was restored and not
 * released; and a node that stands still in the midst of it, with rows locked that every other node
 * asks for first, is cut off after {@value #IDLE}.
 */
@Component
class Acquisition {

  private static final String IDLE = "10s";

  /** For how long one that waits for such rows waits, before it lets all go and tries again. */
  private static final String WAIT = "2s";

  private static final String LIMITS =
      """
      select set_config('idle_in_transaction_session_timeout', '%s', true),
        set_config('lock_timeout', '%s', true)
      """
          .formatted(IDLE, WAIT);

  private final JdbcTemplate jdbc;
  private final NodeClock clock;
  private final RestoredDatabase database;

  Acquisition(JdbcTemplate jdbc, NodeClock clock, RestoredDatabase database) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.database = database;
  }

  /** From now on this executor takes jobs so. */
  void guard(JobExecutor executor) {
    executor.setAcquireJobsCmdFactory(number -> guarded(new AcquireJobsCmd(executor, number)));
  }

  // In the transaction of the engine, which has the connection.
  private Command<AcquiredJobs> guarded(AcquireJobsCmd acquire) {
    return context -> {
      jdbc.query(LIMITS, row -> {});
      boolean mayRun = !database.isHeld() && clock.problem().isEmpty();
      return mayRun ? acquire.execute(context) : new AcquiredJobs(0);
    };
  }
}
