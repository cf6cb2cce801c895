package org.sala.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.EmptyLists;
import org.sala.Office;
import org.sala.SalaTest;
import org.sala.casefile.CaseFile;
import org.sala.casefile.Entry.Field;
import org.sala.language.Bilingual;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@SalaTest
@EmptyLists
@DisplayName("The governors' cabinet")
class CabinetTest {

  private static final String DECIDE = "Activity_DecideEscalation";

  @Autowired Office office;
  @Autowired JdbcTemplate jdbc;
  @Autowired IdentityService identity;
  @Autowired CaseFile caseFile;
  @LocalServerPort int port;

  private LateOffice late;
  private String number;
  private String task;
  private Caller cabinet;
  private Caller governor;

  @BeforeEach
  void lateRequest() {
    late = new LateOffice(office);
    number = late.request("Silk Looms", "040401");
    late.silentUntilGovernor();
    task = office.task(number, DECIDE).getId();
    cabinet = Caller.basic(port, "cabinet", "demo");
    governor = Caller.basic(port, "governor", "demo");
  }

  @AfterEach
  void end() {
    late.end();
    ClockUtil.reset();
  }

  @Test
  @DisplayName("reads the governors' tasks and decides none, by whatever door")
  void decidesNothing() {
    assertThat(cabinet.get("/api/governor").body()).contains(number).contains("\"decides\":false");
    assertThat(cabinet.get("/engine-rest/task/" + task).statusCode()).isEqualTo(200);
    var answers = "{\"decision\":\"EXTEND\",\"extraDays\":\"5\",\"reason\":\"x\"}";
    for (var door : List.of("/claim", "/complete", "/submit-form")) {
      assertThat(
              cabinet
                  .post("/engine-rest/task/" + task + door, "{\"userId\":\"cabinet\"}")
                  .statusCode())
          .as(door)
          .isGreaterThanOrEqualTo(400);
    }
    assertThat(
            cabinet
                .post("/api/tasks/" + task + "/completion", "{\"answers\":" + answers + "}")
                .statusCode())
        .isGreaterThanOrEqualTo(400);
    var several =
        cabinet.post(
            "/api/tasks/bulk",
            "{\"ids\":[\"" + task + "\"],\"act\":\"COMPLETE\",\"answers\":" + answers + "}");
    assertThat((Boolean) JsonPath.read(several.body(), "$[0].done")).isFalse();
    assertThat(office.open(number)).contains(DECIDE);
    assertThat(office.task(number, DECIDE).getAssignee()).isNull();
  }

  @Test
  @DisplayName("finds the officer's and the head's word by their steps, whatever form these have")
  void words() {
    caseFile.add(
        new CaseFile.Draft(
            number,
            "TASK",
            Bilingual.same("Examine request"),
            "an-owners-own-form",
            null,
            "Activity_ExamineRequest",
            null,
            "labour-officer",
            List.of(Field.text("why", Bilingual.same("Why"), "A third visit."))));
    var dossier = cabinet.get("/api/governor/dossiers/" + number).body();
    assertThat(JsonPath.<List<String>>read(dossier, "$.tried[?(@.role == 'OFFICER')].words[*]"))
        .contains("A third visit.")
        .noneMatch(words -> words.contains("Wages of two months"));
    assertThat(JsonPath.<List<String>>read(dossier, "$.tried[?(@.role == 'HEAD')].words[*]"))
        .anyMatch(words -> words.contains("breaks his word"));
  }

  @Test
  @DisplayName("prepares what stands in the governor's form, and hands the task to the governor")
  void prepares() {
    var draft = "/api/tasks/" + task + "/draft";
    var kept =
        cabinet.send(
            "PATCH", draft, "{\"answers\":{\"reason\":\"As promised.\"}}", "application/json");
    assertThat(kept.statusCode()).as(kept.body()).isEqualTo(200);
    var work = governor.get("/api/tasks/" + task + "/work").body();
    assertThat((String) JsonPath.read(work, "$.preparedBy")).isEqualTo("Socheata Prum");
    assertThat(work).contains("As promised.");
    var given =
        cabinet.post(
            "/api/tasks/" + task + "/assignment",
            "{\"person\":\"governor\",\"reason\":\"It is for the governor.\"}");
    assertThat(given.statusCode()).as(given.body()).isEqualTo(204);
    assertThat(office.task(number, DECIDE).getAssignee()).isEqualTo("governor");
    var together =
        governor.post(
            "/api/tasks/bulk",
            "{\"ids\":[\""
                + task
                + "\"],\"act\":\"COMPLETE\",\"answers\":{\"decision\":\"EXTEND\"}}");
    assertThat((Boolean) JsonPath.read(together.body(), "$[0].done"))
        .as("what was prepared is not sent unread")
        .isFalse();
    governor.send("PATCH", draft, "{\"answers\":{\"reason\":\"My own.\"}}", "application/json");
    assertThat(governor.get("/api/tasks/" + task + "/work").body()).contains("My own.");
  }

  @Test
  @DisplayName(
      "assigns a request against an authority, and knows nothing of one against its office")
  void assigns() {
    office.itIs("2026-06-01T09:00");
    var against = against("DEP-ENV");
    assertThat(office.candidates(against, "Activity_AssignOfficer")).containsExactly("cabinet");
    assertThat(
            (List<?>)
                JsonPath.read(
                    cabinet.get("/api/governor").body(),
                    "$.piles[*].tasks[?(@.step == 'Activity_AssignOfficer' && @.mayDecide == true)]"))
        .isNotEmpty();
    office.complete("cabinet", against, "Activity_AssignOfficer", "officer", "deputy-governor");
    assertThat(office.open(against)).containsExactly("Activity_ExamineRequest");
    var hidden = against("GOV");
    assertThat(office.candidates(hidden, "Activity_AssignOfficer"))
        .containsExactly("deputy-governors");
    assertThat(cabinet.get("/api/requests/" + hidden).statusCode()).isEqualTo(404);
    assertThat(cabinet.get("/api/governor/dossiers/" + hidden).statusCode()).isEqualTo(404);
  }

  @Test
  @DisplayName("knows nothing of a case in which its governor is complained of by name")
  void superior() {
    jdbc.update(
        "insert into accused_person (case_number, person, named_by, named_at)"
            + " values (?, 'governor', 'desk', now())",
        number);
    for (var door :
        List.of(
            "/api/requests/" + number,
            "/api/governor/dossiers/" + number,
            "/api/tasks/" + task + "/work",
            "/engine-rest/task/" + task)) {
      assertThat(cabinet.get(door).statusCode()).as(door).isEqualTo(404);
    }
    assertThat(cabinet.get("/api/governor").body()).doesNotContain(number);
    jdbc.update("delete from accused_person where case_number = ?", number);
  }

  @Test
  @DisplayName("hands on the governors' tasks, and not what its members do by another office")
  void twoOffices() {
    identity.saveUser(user("clerk"));
    for (var group : List.of("cabinet", "labour-officers")) {
      identity.createMembership("clerk", group);
    }
    office.itIs("2026-06-01T09:00");
    var own = office.receive();
    office.complete(
        "desk",
        own,
        "Activity_CheckRequest",
        "category",
        "LABOUR",
        "priority",
        "HIGH",
        "checkResult",
        "ACCEPT");
    office.complete("labour-head", own, "Activity_AssignOfficer", "officer", "labour-officer");
    var examine = office.task(own, "Activity_ExamineRequest").getId();
    var clerk = Caller.basic(port, "clerk", "demo");
    assertThat(clerk.get("/engine-rest/task/" + examine).statusCode()).isEqualTo(200);
    assertThat(given(clerk, examine, "clerk")).isGreaterThanOrEqualTo(400);
    assertThat(office.task(own, "Activity_ExamineRequest").getAssignee())
        .isEqualTo("labour-officer");
    assertThat(given(clerk, task, "governor")).isEqualTo(204);
    identity.deleteUser("clerk");
  }

  private User user(String id) {
    var user = identity.newUser(id);
    user.setPassword("demo");
    return user;
  }

  private static int given(Caller by, String task, String person) {
    var body = "{\"person\":\"%s\",\"reason\":\"So it goes faster.\"}".formatted(person);
    return by.post("/api/tasks/" + task + "/assignment", body).statusCode();
  }

  private String against(String unit) {
    var against =
        office.receive(
            "category", "LAND-AUTH", "respondent.kind", "AUTHORITY", "respondent.unit", unit);
    office.complete(
        "desk",
        against,
        "Activity_CheckRequest",
        "category",
        "LAND-AUTH",
        "priority",
        "HIGH",
        "checkResult",
        "ACCEPT");
    return against;
  }
}
