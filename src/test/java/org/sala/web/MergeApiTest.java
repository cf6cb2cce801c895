package org.sala.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.Office;
import org.sala.SalaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@SalaTest
@DisplayName("Over HTTP, requests that ask the same")
class MergeApiTest {

  private static final String REASON = "{\"reason\":\"Another factory.\"}";

  @Autowired Office office;
  @LocalServerPort int port;

  @AfterEach
  void presentAgain() {
    ClockUtil.reset();
  }

  private String checked(String result, Object... more) {
    var number = office.receive();
    var fields = new java.util.ArrayList<Object>();
    fields.addAll(
        java.util.List.of("category", "LABOUR", "priority", "HIGH", "checkResult", result));
    fields.addAll(java.util.List.of(more));
    office.complete("desk", number, "Activity_CheckRequest", fields.toArray());
    return number;
  }

  private Caller as(String user) {
    return Caller.basic(port, user, "demo");
  }

  @Test
  @DisplayName("are parted by the desk, once, and by nobody else")
  void parted() {
    office.itIs("2026-06-01T09:00");
    var original = checked("ACCEPT");
    var number = checked("DUPLICATE", "duplicateOf", original, "reason", "The same.");
    var address = "/api/requests/" + number + "/unmerge";

    assertThat(as("desk").get("/api/requests?number=" + number).body())
        .contains("\"outcome\":\"DUPLICATE\"");
    assertThat(as("labour-officer").post(address, REASON).statusCode()).isBetween(400, 499);
    assertThat(as("desk").post(address, "{\"reason\":\" \"}").statusCode()).isEqualTo(422);
    assertThat(as("desk").post(address, REASON).statusCode()).isEqualTo(204);
    assertThat(office.open(number)).containsExactly("Activity_CheckRequest");
    assertThat(as("desk").post(address, REASON).statusCode()).isBetween(400, 499);
  }

  @Test
  @DisplayName("are joined by the head while one of them is examined")
  void joined() {
    office.itIs("2026-06-01T09:00");
    var original = checked("ACCEPT");
    var number = checked("ACCEPT");
    var address = "/api/requests/" + number + "/merge";
    var body = "{\"original\":\"" + original + "\",\"reason\":\"The same.\"}";

    assertThat(as("labour-head").post(address, REASON).statusCode()).isEqualTo(422);
    assertThat(as("desk").post(address, body).statusCode()).isBetween(400, 499);
    assertThat(as("labour-head").post(address, body).statusCode()).isEqualTo(204);
    office.runJobs();
    assertThat(as("desk").get("/api/requests/" + number).body())
        .contains("\"duplicateOf\":\"" + original + "\"");
  }
}
