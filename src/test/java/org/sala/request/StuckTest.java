package org.sala.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.notification.Notifications;
import org.sala.notification.Notifications.Notification;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("A step of Sala that fails")
class StuckTest extends RequestSteps {

  @Autowired Notifications notifications;
  @Autowired RequestReading reading;
  @Autowired org.sala.operations.StuckCasesHealth health;
  @Autowired JdbcClient jdbc;
  @Autowired MeterRegistry metrics;

  @Test
  @DisplayName(
      "is tried again after ten seconds, is then told to administrators, process owners and the"
          + " governor, and shows with the request until it is mended")
  void isTold() {
    var number = assigned("2026-11-26T09:00");
    escalation.escalate(number, "desk", "It cannot wait.");
    // Without the date that stands, nobody can say until when a decision is due.
    jdbc.sql("update deadline set name = 'gone' where case_number = ? and name = 'nextStepAt'")
        .param(number)
        .update();

    fail(number);
    assertThat(job(number).getDuedate()).isEqualTo(new Date(now() + 10_000));
    assertThat(told(number)).doesNotContain("camunda-admin");
    assertThat(reading.read(number, "governor").orElseThrow().stuckAt().name().en())
        .isEqualTo("Brief decision maker");
    assertThat(health.health().getDetails()).containsEntry("stuckSteps", 1L);

    fail(number);
    assertThat(job(number).getDuedate()).isEqualTo(new Date(now() + 60_000));
    fail(number);
    assertThat(job(number).getDuedate()).isEqualTo(new Date(now() + 300_000));
    assertThat(metrics.get("sala.stuck.steps").gauge().value()).isEqualTo(1);
    assertThat(told(number))
        .containsOnlyOnce("camunda-admin")
        .containsOnlyOnce("governors")
        .contains("process-owners");

    jdbc.sql("update deadline set name = 'nextStepAt' where case_number = ? and name = 'gone'")
        .param(number)
        .update();
    office.engine().getManagementService().executeJob(job(number).getId());
    assertThat(office.open(number)).contains("Activity_DecideEscalation");
    assertThat(reading.read(number, "governor").orElseThrow().stuckAt()).isNull();
    assertThat(health.health().getDetails()).containsEntry("stuckSteps", 0L);
  }

  private void fail(String number) {
    assertThatThrownBy(
        () -> office.engine().getManagementService().executeJob(job(number).getId()));
  }

  private static long now() {
    return org.camunda.bpm.engine.impl.util.ClockUtil.getCurrentTime().getTime();
  }

  private Job job(String number) {
    return office
        .engine()
        .getManagementService()
        .createJobQuery()
        .processInstanceId(office.instance(number, "governor-escalation").getId())
        .singleResult();
  }

  private List<String> told(String number) {
    return notifications.of(number).stream().map(Notification::audience).toList();
  }
}
