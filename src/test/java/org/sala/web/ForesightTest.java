package org.sala.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.casefile.CaseFile;
import org.sala.demo.Demonstration;
import org.sala.request.RequestSteps;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DisplayName("Before a task is completed")
class ForesightTest extends RequestSteps {

  private static final String ANSWER =
      "{\"answers\":{\"examination\":\"Papers were read.\",\"nextStep\":\"ANSWER\"}}";

  @Autowired Demonstration demonstration;
  @Autowired CaseFile caseFile;
  @LocalServerPort int port;

  @BeforeEach
  void people() {
    demonstration.createPeople();
  }

  private java.net.http.HttpResponse<String> foresee(String user, String number, String answers) {
    var task = office.task(number, "Activity_ExamineRequest").getId();
    return Caller.basic(port, user, "demo")
        .with("Accept-Language", "en")
        .post("/api/tasks/" + task + "/foresight", answers);
  }

  @Test
  @DisplayName("a detour that the model takes on its own is told, and nothing is done")
  void detour() {
    var number = assigned("2026-06-01T09:00");
    var before = caseFile.of(number).size();
    var told = foresee("labour-officer", number, ANSWER);
    assertThat(told.statusCode()).as(told.body()).isEqualTo(200);
    assertThat(told.body()).contains("\"name\":\"Plan visit\"").contains("\"taskId\":null");
    assertThat(office.open(number)).containsExactly("Activity_ExamineRequest");
    assertThat(caseFile.of(number)).hasSize(before);
    office.complete(
        "labour-officer",
        number,
        "Activity_ExamineRequest",
        "examination",
        "Papers were read.",
        "nextStep",
        "ANSWER");
    assertThat(office.open(number)).containsExactly("Activity_PlanVisit");
  }

  @Test
  @DisplayName("what is wrong is told as on completing, and others are told nothing")
  void asOnCompleting() {
    var number = assigned("2026-06-01T09:00");
    assertThat(foresee("labour-officer", number, "{\"answers\":{}}").statusCode()).isEqualTo(422);
    for (var other : new String[] {"land-officer", "auditor", "labour-head"}) {
      var refused = foresee(other, number, ANSWER);
      assertThat(refused.statusCode()).as(other).isBetween(400, 499);
      assertThat(refused.body()).doesNotContain("Plan visit");
    }
  }
}
