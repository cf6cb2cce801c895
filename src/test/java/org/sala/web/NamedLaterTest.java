package org.sala.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.request.RequestSteps;
import org.sala.request.Requests;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DisplayName("Somebody who is named as complained of while the request is under way")
class NamedLaterTest extends RequestSteps {

  private static final String OFFICER = "{\"persons\":[\"labour-officer\"]}";
  private static final String MISTAKE =
      "{\"persons\":[\"labour-officer\"],\"reason\":\"Another person of that name.\"}";

  @Autowired Requests all;
  @LocalServerPort int port;

  @BeforeEach
  void aSecondOfficer() {
    var identity = office.engine().getIdentityService();
    var user = identity.newUser("second-officer");
    user.setPassword("demo");
    identity.saveUser(user);
    identity.createMembership("second-officer", "labour-officers");
  }

  @AfterEach
  void theyLeave() {
    office.engine().getIdentityService().deleteUser("second-officer");
  }

  private Caller as(String user) {
    return Caller.basic(port, user, "demo");
  }

  private static String accused(String number) {
    return "/api/requests/" + number + "/accused";
  }

  private int read(String user, String number) {
    return as(user).get("/api/requests/" + number).statusCode();
  }

  private void named(String by, String number, String body) {
    assertThat(as(by).post(accused(number), body).statusCode()).isEqualTo(204);
  }

  private List<String> titles(String user, String number) {
    return JsonPath.read(as(user).get("/api/requests/" + number).body(), "$.entries[*].title.en");
  }

  @Test
  @DisplayName("loses the task and the request at once, and learns nothing, also afterwards")
  void officerAtWork() {
    var number = assigned("2026-06-01T09:00");
    assertThat(read("labour-officer", number)).isEqualTo(200);
    named("desk", number, OFFICER);

    assertThat(office.task(number, "Activity_ExamineRequest")).isNotAssigned();
    assertThat(office.candidates(number, "Activity_ExamineRequest"))
        .containsExactly("labour-heads");
    assertThat(read("labour-officer", number)).isEqualTo(404);
    assertThat(as("labour-officer").get("/api/inbox").body()).doesNotContain(number);
    assertThat(as("desk").get("/api/requests/" + number).body())
        .contains("Named as complained of", "\"labour-officer\"");

    var withdrawal = accused(number) + "/withdrawal";
    assertThat(as("desk").post(withdrawal, OFFICER).statusCode()).isEqualTo(422);
    assertThat(read("labour-officer", number)).isEqualTo(404);
    assertThat(as("desk").post(withdrawal, MISTAKE).statusCode()).isEqualTo(204);
    assertThat(read("labour-officer", number)).isEqualTo(200);
    assertThat(titles("desk", number))
        .contains("Named as complained of", "Not complained of after all");
    assertThat(titles("labour-officer", number))
        .doesNotContain("Named as complained of", "Not complained of after all");
    assertThat(as("desk").post(withdrawal, MISTAKE).statusCode()).isEqualTo(422);
  }

  @Test
  @DisplayName("is offered by likeness, and chosen by nobody but a person")
  void offered() {
    office.itIs("2026-06-01T09:00");
    var number = office.receive("respondent.kind", "PERSON", "respondent.name", "Labour Officer");
    accept(number);
    var offered = as("desk").get(accused(number)).body();
    assertThat(JsonPath.<List<Object>>read(offered, "$.persons")).isEmpty();
    assertThat(JsonPath.<String>read(offered, "$.typedName")).isEqualTo("Labour Officer");
    assertThat(JsonPath.<Boolean>read(offered, "$.accounts[0].likely")).isTrue();
    assertThat(JsonPath.<List<String>>read(offered, "$.accounts[?(@.likely == true)].account"))
        .contains("labour-officer");
    assertThat(JsonPath.<List<String>>read(offered, "$.accounts[?(@.likely == false)].account"))
        .contains("environment-head");
    named("desk", number, OFFICER);
    var after = as("labour-head").get(accused(number)).body();
    assertThat(JsonPath.<String>read(after, "$.persons[0].namedBy")).isEqualTo("desk");
  }

  private void accept(String number) {
    office.complete(
        "desk",
        number,
        "Activity_CheckRequest",
        "category",
        "LABOUR",
        "priority",
        "HIGH",
        "checkResult",
        "ACCEPT");
  }

  @Test
  @DisplayName("does not decide on an escalation that waited for them")
  void escalated() {
    var number = assigned("2026-06-01T09:00");
    escalation.escalate(number, "labour-officer", "For the head.");
    office.runJobs();
    assertThat(office.candidates(number, "Activity_DecideEscalation"))
        .containsExactly("labour-heads");
    named("desk", number, "{\"persons\":[\"labour-head\"]}");
    assertThat(office.candidates(number, "Activity_DecideEscalation"))
        .doesNotContain("labour-heads")
        .isNotEmpty();
    assertThat(read("labour-head", number)).isEqualTo(404);
    assertThat(all.get(number).leadUnit()).isEqualTo("GOV");
  }

  @Test
  @DisplayName("does not take up a request that was reopened")
  void reopened() {
    var number = assigned("2026-06-01T09:00");
    answer(number);
    office.complete(
        "desk",
        number,
        "Activity_RecordResponse",
        "toldBy",
        "IN_PERSON",
        "response",
        "OBJECTED",
        "objection",
        "No.");
    office.complete(
        "deputy-governor",
        number,
        "Activity_ReviewObjection",
        "review",
        "REOPENED",
        "reason",
        "Look again.",
        "instruction",
        "Answer both.");
    office.complete("labour-head", number, "Activity_AssignOfficer", "officer", "labour-officer");
    assertThat(office.task(number, "Activity_ExamineRequest")).isAssignedTo("labour-officer");
    named("labour-head", number, OFFICER);
    assertThat(office.task(number, "Activity_ExamineRequest")).isNotAssigned();
    assertThat(office.candidates(number, "Activity_ExamineRequest"))
        .containsExactly("labour-heads");
    assertThat(read("labour-officer", number)).isEqualTo(404);
    assertThat(read("second-officer", number)).isEqualTo(200);
  }

  private void answer(String number) {
    var officer = "labour-officer";
    office.complete(
        officer, number, "Activity_ExamineRequest", "examination", "Read.", "nextStep", "ANSWER");
    office.complete(
        officer, number, "Activity_PlanVisit", "visitDate", "2026-06-02", "team", "Two");
    office.complete(
        officer,
        number,
        "Activity_RecordFindings",
        "visitResult",
        "FINDINGS",
        "findings",
        "As told.",
        "recommendation",
        "Mend it.");
    office.complete(
        officer, number, "Activity_ExamineRequest", "examination", "Read.", "nextStep", "ANSWER");
    office.complete(
        officer,
        number,
        "Activity_DraftAnswer",
        "done",
        java.util.List.of("MEASURE_TAKEN"),
        "outcomeKind",
        "EXPLAINED",
        "answer",
        "Done.");
    office.complete("labour-head", number, "Activity_ApproveAnswer", "answerApproval", "APPROVE");
  }

  @Test
  @DisplayName("can be the unit that works on it, which goes to the governor; one unit at a time")
  void theUnit() {
    var number = assigned("2026-06-01T09:00");
    named("desk", number, "{\"unit\":\"DEP-LAB\"}");
    assertThat(all.get(number).leadUnit()).isEqualTo("GOV");
    assertThat(office.tasks(number))
        .allSatisfy(
            task ->
                assertThat(office.candidates(task))
                    .doesNotContain("labour-heads", "labour-officers"));
    assertThat(read("labour-head", number)).isEqualTo(404);
    assertThat(as("desk").post(accused(number), "{\"unit\":\"DEP-ENV\"}").statusCode())
        .isEqualTo(422);
    var withdrawal = accused(number) + "/withdrawal";
    assertThat(
            as("governor")
                .post(withdrawal, "{\"unit\":\"DEP-LAB\",\"reason\":\"Not the unit.\"}")
                .statusCode())
        .isEqualTo(204);
    assertThat(all.get(number).respondentUnit()).isNull();
    named("desk", number, "{\"unit\":\"DEP-ENV\"}");
  }

  @Test
  @DisplayName("is named by the desk and the head of the unit alone, and only while it is open")
  void whoMay() {
    var number = assigned("2026-06-01T09:00");
    for (var nobody :
        List.of("labour-officer", "environment-head", "auditor", "process-owner", "admin")) {
      assertThat(as(nobody).get(accused(number)).statusCode()).as(nobody).isEqualTo(422);
      assertThat(as(nobody).post(accused(number), OFFICER).statusCode()).as(nobody).isEqualTo(422);
    }
    assertThat(as("desk").post(accused(number), "{}").statusCode()).isEqualTo(422);
    assertThat(as("desk").post(accused(number), "{\"persons\":[\"nobody-here\"]}").statusCode())
        .isEqualTo(422);
    named("labour-head", number, OFFICER);
    // Whoever is named names nobody.
    named("desk", number, "{\"persons\":[\"labour-head\"]}");
    assertThat(as("labour-head").post(accused(number), OFFICER).statusCode()).isEqualTo(422);
    var reason = "{\"reason\":\"Settled among themselves.\"}";
    as("desk").post("/api/requests/" + number + "/withdrawal", reason);
    assertThat(as("desk").post(accused(number), OFFICER).statusCode()).isEqualTo(422);
  }
}
