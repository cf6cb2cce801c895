package org.sala.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.Office;
import org.sala.SalaTest;
import org.sala.language.Bilingual;
import org.sala.notification.Audience;
import org.sala.notification.Notifications;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@SalaTest
@DisplayName("Whoever is complained of")
class WhoMayKnowTest {

  private static final String NAME = "Chan Canary";
  private static final String PHONE = "011 987 321";

  @Autowired Office office;
  @Autowired Notifications notifications;
  @LocalServerPort int port;

  @AfterEach
  void presentAgain() {
    ClockUtil.reset();
  }

  private Caller as(String user) {
    return Caller.basic(port, user, "demo");
  }

  private String against(String unit, String... more) {
    office.itIs("2026-06-01T09:00");
    var cells = new java.util.ArrayList<String>();
    cells.addAll(
        List.of(
            "category",
            "SERVICE",
            "respondent.kind",
            "AUTHORITY",
            "respondent.unit",
            unit,
            "requester.name",
            NAME,
            "requester.phone",
            PHONE,
            "requester.confidential",
            "true"));
    cells.addAll(List.of(more));
    return office.receive(cells.toArray(String[]::new));
  }

  @Test
  @DisplayName("at the desk sees no message about the case; who stands in for the desk hands it on")
  void messages() {
    var phone = "011 000 777";
    var number = against("OWSU", "requester.phone", phone);
    notifications.send(
        "canary:" + number, number, Audience.REQUESTER, new Bilingual("En", "ខ្មែរ"));
    assertThat(as("desk").get("/api/messages").body()).doesNotContain(number, phone);
    var waiting = as("deputy-governor").get("/api/messages").body();
    assertThat(waiting).contains(number, phone);
    var id =
        JsonPath.<List<Integer>>read(waiting, "$[?(@.caseNumber == '" + number + "')].id").get(0);
    var path = "/api/messages/" + id + "/handed-on";
    assertThat(as("desk").post(path, "{}").statusCode()).isEqualTo(404);
    assertThat(as("deputy-governor").post(path, "{}").statusCode()).isEqualTo(204);
  }

  @Test
  @DisplayName("learns nothing from the notice of the activity that was prevented")
  void notice() {
    office.itIs("2026-06-01T09:00");
    var body =
        """
        {"organisation":"Association %s","contactName":"%s","contactPhone":"%s",
         "subject":"Training","purpose":null,"heldOn":"2026-06-02","placeCode":"0403",
         "placeDetail":null}
        """
            .formatted(NAME, NAME, PHONE);
    String number = JsonPath.read(as("desk").post("/api/notices", body).body(), "$.number");
    office.runJobs();
    office.complete(
        "desk",
        number,
        "Activity_RecordActivity",
        "activityOutcome",
        "PREVENTED",
        "account",
        "The deputy stopped us.",
        "authorityLevel",
        "UNIT",
        "authorityUnit",
        "DGOV");
    assertThat(as("deputy-governor").get("/api/notices/" + number).statusCode()).isEqualTo(404);
    assertThat(as("deputy-governor").get("/api/notices").body()).doesNotContain(number, NAME);
    assertThat(as("governor").get("/api/notices/" + number).body()).contains(NAME, PHONE);
    // An auditor reads what was done and need not know whom to call.
    assertThat(as("auditor").get("/api/notices/" + number).body())
        .contains("The deputy stopped us.")
        .doesNotContain(PHONE);
  }

  @Test
  @DisplayName("finds the request in no list, no search, no duplicate and no count")
  void lists() {
    var subject = "Fees asked twice at the window";
    var number = against("OWSU", "subject", subject);
    for (var path : List.of("/api/requests?q=fees+asked+twice", "/api/requests?number=" + number)) {
      assertThat(as("desk").get(path).body()).doesNotContain(number);
      assertThat(as("governor").get(path).body()).contains(number);
    }
    assertThat(as("desk").get("/api/requests/" + number).statusCode()).isEqualTo(404);
    assertThat(as("desk").get("/api/requests/" + number + "/duplicates").statusCode())
        .isEqualTo(404);
    assertThat(
            JsonPath.<Integer>read(
                as("desk").get("/api/requests?number=" + number).body(), "$.total"))
        .isZero();
  }

  @Test
  @DisplayName("gets at every door the same answer as for a number that does not exist")
  void noOracle() {
    var absent = "KPC-2026-999999";
    for (var each : List.of("OWSU desk", "DGOV deputy-governor", "GOV governor")) {
      var accused = each.split(" ")[1];
      var hidden = against(each.split(" ")[0]);
      var reason = "{\"reason\":\"Why.\"}";
      for (var door :
          List.of(
              "GET /api/requests/%s",
              "GET /api/requests/%s/duplicates",
              "GET /api/requests/%s/accused",
              "GET /api/requests?number=%s",
              "GET /api/cases/%s/next",
              "GET /api/messages?number=%s",
              "GET /api/notices/%s",
              "GET /api/meetings/%s",
              "GET /engine-rest/task?processInstanceBusinessKey=%s",
              "GET /engine-rest/process-instance?businessKey=%s",
              "POST /api/requests/%s/withdrawal " + reason,
              "POST /api/requests/%s/escalation " + reason,
              "POST /api/requests/%s/unmerge " + reason,
              "POST /api/requests/%s/merge {\"original\":\"" + absent + "\",\"reason\":\"Why.\"}",
              "POST /api/requests/%s/tracking-code {}",
              "POST /api/requests/%s/accused {\"persons\":[\"land-officer\"]}",
              "POST /api/requests/%s/accused/withdrawal {\"persons\":[\"land-officer\"],\"reason\":\"Why.\"}")) {
        assertThat(answer(accused, door, hidden))
            .as(accused + " at " + door)
            .isEqualTo(answer(accused, door, absent));
      }
    }
  }

  private String answer(String user, String door, String number) {
    var parts = door.formatted(number).split(" ", 3);
    var answer =
        parts[0].equals("GET") ? as(user).get(parts[1]) : as(user).post(parts[1], parts[2]);
    return answer.statusCode() + " " + answer.body().replace(number, "N");
  }

  @Test
  @DisplayName("is seen by the auditors when others read who asked, and which restricted case")
  void readings() {
    var number = against("DEP-LAND");
    as("governor").get("/api/requests/" + number);
    as("auditor").get("/api/requests/" + number);
    List<Map<String, Object>> seen =
        JsonPath.read(as("auditor").get("/api/readings?number=" + number).body(), "$");
    assertThat(seen)
        .anySatisfy(
            reading ->
                assertThat(reading)
                    .containsEntry("person", "governor")
                    .containsEntry("identity", true)
                    .containsEntry("door", "REQUEST"));
    for (var user : List.of("desk", "governor", "land-head", "admin", "process-owner")) {
      assertThat(as(user).get("/api/readings").statusCode()).as(user).isEqualTo(403);
    }
  }

  @Test
  @DisplayName("or not, the last administrator stays one, by whichever door")
  void lastAdministrator() {
    var admin = as("admin");
    for (var path :
        List.of(
            "/engine-rest/group/camunda-admin/members/admin",
            "/engine-rest/user/admin",
            "/engine-rest/group/camunda-admin")) {
      assertThat(admin.send("DELETE", path, null, null).statusCode()).as(path).isBetween(400, 499);
    }
    assertThat(admin.get("/engine-rest/user?memberOfGroup=camunda-admin").body())
        .contains("\"admin\"");
  }
}
