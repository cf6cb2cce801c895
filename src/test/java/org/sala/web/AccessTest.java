package org.sala.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sala.Office;
import org.sala.SalaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every demonstration user against every other unit's task and request, by every way in. */
@SalaTest
@DisplayName("Access")
class AccessTest {

  private static final Map<String, Set<String>> WORKS_ON =
      Map.of(
          "labour", Set.of("labour-head", "labour-officer"),
          "environment", Set.of("environment-head", "environment-officer"),
          "land", Set.of("land-head", "land-officer"),
          "governor", Set.of("cabinet"),
          "deputy", Set.of("cabinet"));

  @Autowired Office office;
  @LocalServerPort int port;
  private final Map<String, String> numbers = new HashMap<>();

  @BeforeEach
  void oneRequestForEachUnit() {
    numbers.put("labour", withOfficer("LABOUR", "labour"));
    numbers.put("environment", withOfficer("ENV", "environment"));
    numbers.put("land", withOfficer("LAND-PRIV", "land"));
    numbers.put(
        "governor", accepted("ENV", "respondent.kind", "AUTHORITY", "respondent.unit", "DEP-ENV"));
    numbers.put("deputy", accepted("CSO-ACT"));
  }

  static Stream<String> everybody() {
    return Stream.of(
        "desk",
        "labour-head",
        "labour-officer",
        "environment-head",
        "environment-officer",
        "environment-inspector",
        "land-head",
        "land-officer",
        "deputy-governor",
        "governor",
        "cabinet",
        "process-owner",
        "auditor",
        "admin");
  }

  @ParameterizedTest(name = "{0} reaches the tasks and requests of the own unit and no others")
  @MethodSource("everybody")
  void onlyOwn(String user) {
    var basic = Caller.basic(port, user, "demo");
    var session = List.of("process-owner").contains(user) ? null : Caller.session(port, user);
    numbers.forEach(
        (unit, number) -> {
          var works = WORKS_ON.get(unit).contains(user);
          var task = openTask(number);
          tasks(basic, "/engine-rest", task, number, works);
          if (session != null) {
            tasks(session, "/camunda/api/engine/engine/default", task, number, works);
          }
          requests(basic, user, unit, number, task, works);
        });
  }

  private void tasks(Caller caller, String api, String task, String number, boolean works) {
    assertThat(caller.get(api + "/task/" + task).statusCode()).isEqualTo(works ? 200 : 404);
    assertThat(
            JsonPath.<Integer>read(
                caller.get(api + "/task/count?processInstanceBusinessKey=" + number).body(),
                "$.count"))
        .isEqualTo(works ? 1 : 0);
    for (var inside :
        List.of(
            "/form-variables",
            "/variables",
            "/localVariables",
            "/deployed-form",
            "/identity-links")) {
      assertThat(caller.get(api + "/task/" + task + inside).statusCode() == 200)
          .as("%s of %s", inside, number)
          .isEqualTo(works);
    }
    if (!works) {
      assertThat(caller.post(api + "/task/" + task + "/claim", "{\"userId\":\"x\"}").statusCode())
          .isGreaterThanOrEqualTo(400);
      assertThat(caller.post(api + "/task/" + task + "/complete", "{}").statusCode())
          .isGreaterThanOrEqualTo(400);
      assertThat(caller.post(api + "/task/" + task + "/submit-form", "{}").statusCode())
          .isGreaterThanOrEqualTo(400);
      assertThat(
              caller.post(api + "/task/" + task + "/assignee", "{\"userId\":\"x\"}").statusCode())
          .isGreaterThanOrEqualTo(400);
    }
    for (var history :
        List.of("/history/task/count?taskId=" + task, "/history/detail/count?taskId=" + task)) {
      var answer = caller.get(api + history);
      assertThat(answer.statusCode() == 200 && JsonPath.<Integer>read(answer.body(), "$.count") > 0)
          .as(history)
          .isFalse();
    }
  }

  private void requests(
      Caller caller, String user, String unit, String number, String task, boolean works) {
    var mayRead =
        works || Set.of("desk", "governor", "deputy-governor", "cabinet", "auditor").contains(user);
    assertThat(caller.get("/api/requests/" + number).statusCode())
        .as(user + " reads " + unit)
        .isEqualTo(mayRead ? 200 : 404);
    assertThat(caller.get("/api/tasks/" + task + "/request").statusCode())
        .isEqualTo(works ? 200 : 404);
    var listed =
        JsonPath.<List<String>>read(
            caller.get("/api/requests?size=100&number=" + number).body(), "$.items[*].number");
    assertThat(listed.contains(number)).as(user + " lists " + unit).isEqualTo(mayRead);
    if (!mayRead) {
      assertThat(
              caller
                  .post("/api/requests/" + number + "/withdrawal", "{\"reason\":\"x\"}")
                  .statusCode())
          .isEqualTo(422);
      assertThat(
              caller
                  .post("/api/requests/" + number + "/escalation", "{\"reason\":\"x\"}")
                  .statusCode())
          .isEqualTo(422);
    }
  }

  @Test
  @DisplayName(
      "to the requester's identity is for those who need it; a confidential one stays with desk and governors")
  void identity() {
    var open = withOfficer("LABOUR", "labour", "requester.name", "Sok Test");
    var hidden =
        withOfficer(
            "LABOUR", "labour", "requester.name", "Sok Test", "requester.confidential", "true");
    assertThat(names("labour-officer", open)).isTrue();
    assertThat(names("auditor", open)).isFalse();
    assertThat(names("labour-officer", hidden)).isFalse();
    assertThat(names("desk", hidden)).isTrue();
    assertThat(names("deputy-governor", hidden)).isTrue();
  }

  @Test
  @DisplayName("ends with the task: a former officer and a former unit keep no right")
  void formerOfficer() {
    var number = numbers.get("labour");
    var task = openTask(number);
    office.as(
        "labour-head", () -> office.engine().getTaskService().setAssignee(task, "labour-head"));
    var authorizations =
        office
            .engine()
            .getAuthorizationService()
            .createAuthorizationQuery()
            .resourceId(task)
            .list();
    assertThat(authorizations).noneMatch(each -> "labour-officer".equals(each.getUserId()));

    office.as("labour-head", () -> office.engine().getTaskService().setAssignee(task, null));
    assertThat(
            office
                .engine()
                .getAuthorizationService()
                .createAuthorizationQuery()
                .resourceId(task)
                .userIdIn("labour-head")
                .count())
        .isZero();
  }

  @Test
  @DisplayName(
      "to Cockpit and deployments is for process owners, who see no case file and no words")
  void processOwner() {
    var owner = Caller.basic(port, "process-owner", "demo");
    assertThat(owner.get("/engine-rest/deployment?maxResults=0").statusCode()).isEqualTo(200);
    assertThat(
            JsonPath.<Integer>read(
                owner.get("/engine-rest/process-definition/count").body(), "$.count"))
        .isPositive();
    assertThat(JsonPath.<Integer>read(owner.get("/api/requests").body(), "$.total")).isZero();
    assertThat(
            JsonPath.<Integer>read(
                Caller.basic(port, "labour-officer", "demo")
                    .get("/engine-rest/process-instance/count")
                    .body(),
                "$.count"))
        .isZero();
    // No variable of any process; labels are read with the tasks of a list.
    var readable =
        Caller.basic(port, "labour-officer", "demo").get("/engine-rest/variable-instance").body();
    assertThat(JsonPath.<List<String>>read(readable, "$[*].name")).isEmpty();
    assertThat(
            JsonPath.<Integer>read(
                Caller.basic(port, "admin", "demo").get("/api/requests").body(), "$.total"))
        .isZero();
  }

  private boolean names(String user, String number) {
    return Caller.basic(port, user, "demo")
        .get("/api/requests/" + number)
        .body()
        .contains("Sok Test");
  }

  private String withOfficer(String category, String unit, String... cells) {
    var number = accepted(category, cells);
    office.complete(unit + "-head", number, "Activity_AssignOfficer", "officer", unit + "-officer");
    return number;
  }

  private String accepted(String category, String... cells) {
    var all =
        Stream.concat(Stream.of("category", category), Stream.of(cells)).toArray(String[]::new);
    var number = office.receive(all);
    office.complete(
        "desk",
        number,
        "Activity_CheckRequest",
        "category",
        category,
        "priority",
        "HIGH",
        "checkResult",
        "ACCEPT");
    return number;
  }

  private String openTask(String number) {
    return office
        .engine()
        .getTaskService()
        .createTaskQuery()
        .processInstanceBusinessKey(number)
        .singleResult()
        .getId();
  }
}
