package org.sala.operations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.SalaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

@SalaTest
@DisplayName("The part \"clock\" of health")
class ClockHealthTest {

  @Autowired JdbcClient jdbc;
  @Autowired ClockHealth health;
  @Autowired TestRestTemplate http;

  @AfterEach
  void asItWas() {
    zone("Asia/Phnom_Penh");
  }

  @Test
  @DisplayName(
      "is down with a sentence while clock or zone are wrong, so that a proxy leaves the node out; and up again by itself")
  void down() {
    assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    zone("UTC");
    assertThat(health.health())
        .returns(Status.DOWN, Health::getStatus)
        .extracting(answer -> answer.getDetails().get("problem"))
        .asString()
        .contains("The time zone of this process is Asia/Phnom_Penh", "-Duser.timezone=UTC");
    assertThat(status("/actuator/health")).isEqualTo(503);
    assertThat(status("/actuator/health/readiness")).as("what a proxy asks").isEqualTo(503);
    zone("Asia/Phnom_Penh");
    assertThat(status("/actuator/health")).isEqualTo(200);
  }

  private int status(String path) {
    return http.getForEntity(path, String.class).getStatusCode().value();
  }

  private void zone(String zone) {
    jdbc.sql("update written_zone set zone = ?").param(zone).update();
  }
}
