package org.sala.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.AcquiredJobs;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sala.Office;
import org.sala.SalaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@SalaTest
@ExtendWith(OutputCaptureExtension.class)
@DisplayName("A node")
class NodeClockTest {

  @Autowired Office office;
  @Autowired JdbcTemplate jdbc;
  @Autowired PlatformTransactionManager transactions;
  @Autowired RestoredDatabase database;
  private final AtomicReference<Duration> difference = new AtomicReference<>(Duration.ZERO);
  private NodeClock clock;

  @BeforeEach
  void ofThisComputer() {
    clock = new NodeClock(jdbc, () -> EngineClock.ofTheComputer().plus(difference.get()));
  }

  @Test
  @DisplayName("goes with its database while their clocks differ by no more than half a minute")
  void inTime() {
    for (var seconds : new int[] {0, 25, -25}) {
      difference.set(Duration.ofSeconds(seconds));
      assertThat(clock.problem()).as("%d seconds", seconds).isEmpty();
    }
  }

  @Test
  @DisplayName(
      "whose clock differs by more says by how much and what to do, once in the log, and when it is over")
  void wrongClock(CapturedOutput log) {
    difference.set(Duration.ofDays(20));
    for (int i = 0; i < 3; i++) {
      assertThat(clock.problem())
          .hasValueSatisfying(
              sentence ->
                  assertThat(sentence)
                      .matches(".* 17(28000|27999) seconds ahead of .*; 30 are allowed\\..*")
                      .contains("Set both by the same time server"));
    }
    assertThat(lines(log, "seconds ahead of")).isOne();
    difference.set(Duration.ofSeconds(-40));
    assertThat(clock.problem())
        .hasValueSatisfying(
            sentence -> assertThat(sentence).matches(".* (39|40) seconds behind that of .*"));
    difference.set(Duration.ZERO);
    assertThat(clock.problem()).isEmpty();
    assertThat(lines(log, "right again")).isOne();
  }

  @Test
  @DisplayName("in another zone than that in which its database was written says which it is to be")
  void wrongZone() {
    undone(
        () -> {
          jdbc.update("update written_zone set zone = 'UTC'");
          assertThat(clock.problem())
              .hasValueSatisfying(
                  sentence ->
                      assertThat(sentence)
                          .contains("is Asia/Phnom_Penh", "written in UTC", "-Duser.timezone=UTC"));
          jdbc.update("update written_zone set zone = 'Asia/Bangkok'"); // the same hours all year
          assertThat(clock.problem()).isEmpty();
        });
  }

  @Test
  @DisplayName("takes no job while its clock is wrong, and takes jobs again by itself")
  void noJob() {
    var request = office.main(office.receive()).getId();
    undone(
        () -> {
          jdbc.update(
              "update act_ru_job set duedate_ = '2020-01-01' where process_instance_id_ = ?",
              request);
          difference.set(Duration.ofMinutes(1));
          assertThat(taken().size()).isZero();
          difference.set(Duration.ZERO);
          assertThat(taken().size()).isPositive();
        });
  }

  @Test
  @DisplayName("takes no job on a database that was restored, until it is released")
  void restored(CapturedOutput log) {
    var request = office.main(office.receive()).getId();
    undone(
        () -> {
          jdbc.update(
              "update act_ru_job set duedate_ = '2020-01-01' where process_instance_id_ = ?",
              request);
          jdbc.update("delete from operating_database");
          assertThat(taken().size()).isZero();
          assertThat(taken().size()).isZero();
          assertThat(lines(log, "This database was restored or copied.")).isOne();
          database.release("admin");
          assertThat(taken().size()).isPositive();
        });
  }

  @Test
  @DisplayName(
      "that stands still while it takes jobs is cut off after ten seconds, at other work as before")
  void cutOff() {
    undone(
        () -> {
          taken();
          assertThat(setting("idle_in_transaction_session_timeout")).isEqualTo("10s");
          assertThat(setting("lock_timeout")).isEqualTo("2s");
        });
    assertThat(setting("idle_in_transaction_session_timeout")).isEqualTo("1min");
    assertThat(setting("lock_timeout")).isEqualTo("4s");
  }

  private AcquiredJobs taken() {
    var executor = new DefaultJobExecutor();
    new Acquisition(jdbc, clock, database).guard(executor);
    var engine = (ProcessEngineConfigurationImpl) office.engine().getProcessEngineConfiguration();
    return engine.getCommandExecutorTxRequired().execute(executor.getAcquireJobsCmd(3));
  }

  private String setting(String name) {
    return jdbc.queryForObject("show " + name, String.class);
  }

  private static long lines(CapturedOutput log, String words) {
    return log.getAll().lines().filter(line -> line.contains(words)).count();
  }

  private void undone(Runnable work) {
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status -> {
              status.setRollbackOnly();
              work.run();
            });
  }
}
