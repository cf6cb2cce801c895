package org.sala.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.request.RequestSteps;
import org.springframework.boot.test.web.server.LocalServerPort;

@DisplayName("A task that is given to somebody else")
class ReassigningTest extends RequestSteps {

  @LocalServerPort int port;

  @BeforeEach
  void aSecondOfficer() {
    var identity = office.engine().getIdentityService();
    var user = identity.newUser("second-officer");
    user.setFirstName("Second");
    user.setLastName("Officer");
    user.setPassword("demo");
    identity.saveUser(user);
    identity.createMembership("second-officer", "labour-officers");
  }

  @AfterEach
  void theyLeave() {
    office.engine().getIdentityService().deleteUser("second-officer");
  }

  private Caller as(String user) {
    return Caller.basic(port, user, "demo").with("Accept-Language", "en");
  }

  private String assignable(String user, String number) {
    return as(user).get("/api/cases/" + number + "/assignable").body();
  }

  private int give(String user, String task, String to, String reason) {
    return as(user)
        .post(
            "/api/tasks/" + task + "/assignment",
            "{\"person\":\"" + to + "\",\"reason\":\"" + reason + "\"}")
        .statusCode();
  }

  @Test
  @DisplayName("is given by the head, by name and with a reason that stands in the case file")
  void given() {
    var number = assigned("2026-06-01T09:00");
    var task = office.task(number, "Activity_ExamineRequest").getId();
    var offered = assignable("labour-head", number);
    assertThat(JsonPath.<List<String>>read(offered, "$[*].taskId")).containsExactly(task);
    assertThat(JsonPath.<List<String>>read(offered, "$[0].people[*].id"))
        .contains("second-officer", "labour-head")
        .doesNotContain("labour-officer", "environment-officer");
    assertThat(give("labour-head", task, "second-officer", "On leave until Friday."))
        .isEqualTo(204);
    assertThat(office.task(number, "Activity_ExamineRequest").getAssignee())
        .isEqualTo("second-officer");
    assertThat(as("desk").get("/api/requests/" + number).body())
        .contains("Task given to somebody else", "On leave until Friday.", "Second Officer");
    assertThat(assignable("labour-officer", number)).isEqualTo("[]");
    assertThat(assignable("auditor", number)).isEqualTo("[]");
  }

  @Test
  @DisplayName("stays where whoever gives it may not, or whoever gets it is no candidate")
  void refused() {
    var number = assigned("2026-06-01T09:00");
    var task = office.task(number, "Activity_ExamineRequest").getId();
    assertThat(give("labour-head", task, "environment-officer", "Why not")).isEqualTo(422);
    assertThat(give("labour-head", task, "second-officer", " ")).isEqualTo(422);
    assertThat(give("labour-officer", task, "second-officer", "Why not")).isEqualTo(403);
    assertThat(give("environment-head", task, "second-officer", "Why not")).isEqualTo(422);
    assertThat(office.task(number, "Activity_ExamineRequest").getAssignee())
        .isEqualTo("labour-officer");
    as("desk").post("/api/requests/" + number + "/accused", "{\"persons\":[\"second-officer\"]}");
    assertThat(give("labour-head", task, "second-officer", "Why not")).isEqualTo(422);
    assertThat(JsonPath.<List<String>>read(assignable("labour-head", number), "$[0].people[*].id"))
        .doesNotContain("second-officer");
  }

  @Test
  @DisplayName("is taken to the level that was named before")
  void escalationForeseen() {
    var number = assigned("2026-06-01T09:00");
    var foreseen = as("labour-officer").get("/api/requests/" + number + "/escalation").body();
    assertThat(JsonPath.<String>read(foreseen, "$.levelName.en")).contains("Head");
    var raised =
        as("labour-officer")
            .post("/api/requests/" + number + "/escalation", "{\"reason\":\"Too much for me.\"}")
            .body();
    assertThat(raised).isEqualTo(foreseen);
    assertThat(as("environment-head").get("/api/requests/" + number + "/escalation").statusCode())
        .isEqualTo(422);
    office.runJobs();
  }

  @Test
  @DisplayName("is where the drawing of its request shows that it stands")
  void drawing() {
    var number = assigned("2026-06-01T09:00");
    var path = "/api/cases/" + number + "/diagram";
    var drawn = as("auditor").get(path).body();
    assertThat(JsonPath.<List<String>>read(drawn, "$.now")).isNotEmpty();
    assertThat(JsonPath.<List<String>>read(drawn, "$.done")).contains("Activity_CheckRequest");
    assertThat(JsonPath.<String>read(drawn, "$.xml"))
        .contains("<bpmn:process id=\"citizen-request\"");
    assertThat(as("environment-head").get(path).statusCode()).isEqualTo(404);
    assertThat(as("process-owner").get(path).statusCode()).isEqualTo(404);
  }
}
