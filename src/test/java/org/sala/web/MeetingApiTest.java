package org.sala.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.EngineTables;
import org.sala.Office;
import org.sala.SalaTest;
import org.sala.demo.Demonstration;
import org.sala.language.Alphabet;
import org.sala.language.Bilingual;
import org.sala.language.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@SalaTest
@DisplayName("Meetings and notices over HTTP")
class MeetingApiTest {

  private static final String CANARY = "KANARIE-MEETING";
  private static final String PHONE = "012 000 779";

  @Autowired Office office;
  @Autowired JdbcTemplate jdbc;
  @Autowired Demonstration demonstration;
  @LocalServerPort int port;

  @AfterEach
  void presentAgain() {
    ClockUtil.reset();
  }

  private Caller as(String user) {
    return Caller.basic(port, user, Demonstration.PASSWORD).with("Accept-Language", "en");
  }

  private String planned(String theme) {
    assertThat(
            as("desk")
                .put(
                    "/api/organisations/CRANE",
                    """
                    {"kind":"UNION","name":{"en":"Crane Union","km":"សហជីពក្រៀល"},
                     "phone":null,"email":null,"registered":true,"active":true}""")
                .statusCode())
        .isEqualTo(200);
    assertThat(
            as("admin")
                .put("/api/organisations/CRANE/convenor", "{\"group\":\"convenor-forum\"}")
                .statusCode())
        .isEqualTo(204);
    var answer = as("desk").post("/api/meetings", meeting(theme, "2026-06-12"));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    office.runJobs();
    return JsonPath.read(answer.body(), "$.number");
  }

  private static String meeting(String theme, String day) {
    return """
    {"kind":"FORUM","mode":"ON_SITE","theme":"%s","level":"PROVINCE","plannedFor":"%s",
     "placeCode":"0403","placeDetail":"%s","convenor":"CRANE","chair":"%s","agenda":["LABOUR"]}"""
        .formatted(theme, day, theme, theme);
  }

  private String held(String theme) {
    office.itIs("2026-06-01T09:00");
    var number = planned(theme);
    office.complete(
        "desk",
        number,
        "Activity_ProposeInvitations",
        "organisations",
        List.of("CRANE"),
        "openCall",
        true);
    office.complete("desk", number, "Activity_ConfirmInvitations", "invitations", "SEND");
    office.goTo("2026-06-12T15:00");
    office.complete(
        "desk",
        number,
        "Activity_HoldMeeting",
        "held",
        "HELD",
        "heldOn",
        "2026-06-12",
        "unitsPresent",
        List.of("DEP-LAB"));
    return number;
  }

  @Test
  @DisplayName("are refused with a sentence for each field that is wrong")
  void wrongPlan() {
    office.itIs("2026-06-01T09:00");
    var answer =
        as("desk")
            .post(
                "/api/meetings",
                meeting("Dialogue", "2026-05-01")
                    .replace("0403", "9999")
                    .replace("CRANE", "NOBODY")
                    .replace("LABOUR", "LABOR"));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(JsonPath.<List<String>>read(answer.body(), "$.errors[*].field"))
        .containsExactlyInAnyOrder("placeCode", "plannedFor", "convenor", "agenda");
    assertThat(as("desk").post("/api/meetings", "{\"theme\":\"\"}").statusCode()).isEqualTo(422);
  }

  @Test
  @DisplayName("are planned by the desk alone, and seen by the office and their convenor")
  void access() {
    demonstration.createPeople();
    var number = held("Dialogue on wages");
    var open = office.raisedAt(number, "subject", "Wages paid late");
    var restricted =
        office.raisedAt(
            number,
            "subject",
            "Land taken",
            "category",
            "LAND-AUTH",
            "respondent.kind",
            "AUTHORITY",
            "respondent.name",
            "Commune of the Reeds");
    for (var user : List.of("labour-head", "governor", "convenor", "auditor")) {
      assertThat(as(user).post("/api/meetings", meeting("X", "2026-07-01")).statusCode())
          .as(user)
          .isEqualTo(403);
      assertThat(as(user).put("/api/meetings/" + number + "/participants", "[]").statusCode())
          .as(user)
          .isEqualTo(403);
    }
    for (var path : List.of("/api/meetings/" + number, "/api/meetings/" + number + "/requests")) {
      for (var user : List.of("desk", "governor", "deputy-governor", "auditor", "convenor")) {
        assertThat(as(user).get(path).statusCode()).as(user + path).isEqualTo(200);
      }
      for (var user : List.of("labour-head", "labour-officer", "process-owner", "admin")) {
        assertThat(as(user).get(path).statusCode()).as(user + path).isEqualTo(404);
      }
    }
    Map<String, Object> seen =
        JsonPath.read(as("convenor").get("/api/meetings/" + number).body(), "$");
    assertThat((List<?>) seen.get("entries")).isEmpty();
    assertThat(seen).containsEntry("mayNote", false);
    for (var user : List.of("desk", "governor")) {
      assertThat(as(user).get("/api/meetings/" + number).body()).contains("\"mayNote\":true");
    }
    assertThat(as("auditor").get("/api/meetings/" + number).body()).contains("\"mayNote\":false");
    assertThat((List<?>) seen.get("participants")).isEmpty();
    assertThat((List<?>) seen.get("promises")).isEmpty();
    var list = as("convenor").get("/api/meetings/" + number + "/requests").body();
    assertThat(subjectOf(list, open)).isEqualTo("Wages paid late");
    assertThat(subjectOf(list, restricted)).isNull();
    assertThat(subjectOf(as("desk").get("/api/meetings/" + number + "/requests").body(), open))
        .isEqualTo("Wages paid late");
    assertThat(as("convenor").get("/api/requests/" + open).statusCode()).isEqualTo(404);
    assertThat(JsonPath.<List<?>>read(as("convenor").get("/api/requests").body(), "$.items"))
        .isEmpty();
    assertThat(as("convenor").get("/api/organisations").statusCode()).isEqualTo(403);
    assertThat(as("desk").put("/api/organisations/CRANE/convenor", "{}").statusCode())
        .isEqualTo(403);
  }

  @Test
  @DisplayName("have their agenda in the order of the reader's alphabet")
  void agenda() {
    office.itIs("2026-06-01T09:00");
    var all = "\"LABOUR\",\"LAND-AUTH\",\"WATER\",\"ROAD\",\"ENV\"";
    var body =
        meeting("Agenda", "2026-06-12").replace("\"LABOUR\"", all).replace("\"CRANE\"", "null");
    var planned = as("desk").post("/api/meetings", body);
    assertThat(planned.statusCode()).as(planned.body()).isEqualTo(201);
    office.runJobs();
    var number = JsonPath.<String>read(planned.body(), "$.number");
    for (var language : Language.values()) {
      var read = as("desk").with("Accept-Language", language.code()).get("/api/meetings/" + number);
      var names = JsonPath.<List<String>>read(read.body(), "$.agenda[*].name." + language.code());
      assertThat(names)
          .as(language.code())
          .hasSize(5)
          .isSortedAccordingTo(Alphabet.in(language, Bilingual::same));
    }
  }

  private static String subjectOf(String list, String number) {
    return JsonPath.<List<String>>read(list, "$.items[?(@.number == '" + number + "')].subject")
        .get(0);
  }

  @Test
  @DisplayName("keep the register of participants until the governor has noted the report")
  void participants() {
    var number = held("Dialogue on water");
    var path = "/api/meetings/" + number + "/participants";
    var register =
        "[{\"kind\":\"NGO\",\"organisation\":\"Crane Union\",\"name\":\"%s\",\"gender\":\"FEMALE\"}]"
            .formatted(CANARY);
    assertThat(as("desk").put(path, register).statusCode()).isEqualTo(204);
    assertThat(as("desk").put(path, register.replace("NGO", "KING")).statusCode())
        .isBetween(400, 422);
    assertThat(
            JsonPath.<List<String>>read(
                as("governor").get("/api/meetings/" + number).body(), "$.participants[*].gender"))
        .containsExactly("FEMALE");
    office.complete("desk", number, "Activity_RecordRequests", "requestsRaised", 0);
    office.complete("desk", number, "Activity_SubmitReport", "summary", CANARY);
    office.complete("governor", number, "Activity_NoteReport", "note", "NOTED");
    assertThat(as("desk").put(path, "[]").statusCode()).isEqualTo(422);
  }

  @Test
  @DisplayName("count people who came together, and name one in a row")
  void participantsByCounts() {
    var number = held("Dialogue on counts");
    var path = "/api/meetings/" + number + "/participants";
    assertThat(
            as("desk")
                .put(
                    path,
                    """
                    [{"kind":"UNION","organisation":"Crane Union","gender":"FEMALE","persons":12},
                     {"kind":"UNION","organisation":"Crane Union","gender":"MALE","persons":5},
                     {"kind":"CITIZEN","name":"Chan Dara","gender":"UNSTATED"}]""")
                .statusCode())
        .isEqualTo(204);
    assertThat(
            JsonPath.<List<Integer>>read(
                as("governor").get("/api/meetings/" + number).body(), "$.participants[*].persons"))
        .containsExactly(12, 5, 1);
    var named =
        as("desk")
            .put(path, "[{\"kind\":\"NGO\",\"name\":\"A\",\"gender\":\"MALE\",\"persons\":3}]");
    assertThat(named.statusCode()).isEqualTo(422);
    assertThat(named.body()).contains("Row 1");
    for (var persons : List.of("0", "-1", "100001", "1.5", "\"many\"")) {
      var refused =
          as("desk")
              .put(path, "[{\"kind\":\"NGO\",\"gender\":\"MALE\",\"persons\":" + persons + "}]");
      assertThat(refused.statusCode()).as(persons).isBetween(400, 422);
    }
    assertThat(
            JsonPath.<List<Integer>>read(
                as("desk").get("/api/meetings/" + number).body(), "$.participants[*].persons"))
        .containsExactly(12, 5, 1);
  }

  @Test
  @DisplayName("can be entered after they were held, if that is said")
  void heldAlready() {
    office.itIs("2026-06-01T09:00");
    var past = meeting("Dialogue of May", "2026-05-01").replace("\"CRANE\"", "null");
    var refused = as("desk").post("/api/meetings", past);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("Held already");
    var entered =
        as("desk")
            .post(
                "/api/meetings",
                past.replaceFirst("\\{", "{\"heldAlready\":true,\"startsAt\":\"08:30\","));
    assertThat(entered.statusCode()).as(entered.body()).isEqualTo(201);
    String number = JsonPath.read(entered.body(), "$.number");
    var path = "/api/meetings/" + number + "/particulars";
    assertThat(
            JsonPath.<String>read(as("desk").get("/api/meetings/" + number).body(), "$.startsAt"))
        .isEqualTo("08:30");
    assertThat(as("desk").put(path, "{\"chair\":\" \"}").statusCode()).isEqualTo(422);
    assertThat(as("desk").put(path, "{\"chair\":\"A\",\"startsAt\":\"25:00\"}").statusCode())
        .isBetween(400, 422);
    assertThat(as("labour-head").put(path, "{\"chair\":\"A\"}").statusCode()).isEqualTo(403);
    assertThat(as("desk").put(path, "{\"chair\":\"Governor\"}").statusCode()).isEqualTo(204);
  }

  @Test
  @DisplayName("say when fewer than two forums a year are held or planned")
  void tooFewForums() {
    office.itIs("2025-03-03T09:00");
    assertThat(JsonPath.<Boolean>read(as("desk").get("/api/meetings").body(), "$.tooFewForums"))
        .isTrue();
    for (var day : List.of("2025-05-05", "2025-11-03")) {
      as("desk").post("/api/meetings", meeting("Dialogue", day).replace("\"CRANE\"", "null"));
    }
    assertThat(JsonPath.<Boolean>read(as("desk").get("/api/meetings").body(), "$.tooFewForums"))
        .isFalse();
  }

  @Test
  @DisplayName("leave no word in any table of the engine, nor do promises and notices")
  void noWordReachesTheEngine() {
    var meeting = held(CANARY);
    office.complete("desk", meeting, "Activity_RecordRequests", "requestsRaised", 0);
    office.complete("desk", meeting, "Activity_SubmitReport", "summary", CANARY);
    office.complete(
        "governor",
        meeting,
        "Activity_NoteReport",
        "note",
        "INSTRUCTED",
        "commitment",
        CANARY,
        "commitmentUnit",
        "DEP-LAB",
        "commitmentDueOn",
        "2026-06-30");
    office.goTo("2026-07-01T09:00");
    var answer =
        as("desk")
            .post(
                "/api/notices",
                """
                {"organisation":"%1$s","contactName":"%1$s","contactPhone":"%2$s","subject":"%1$s",
                 "purpose":"%1$s","heldOn":"2026-07-01","placeCode":"0403","placeDetail":"%1$s"}"""
                    .formatted(CANARY, PHONE));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    String notice = JsonPath.read(answer.body(), "$.number");
    office.runJobs();
    office.complete(
        "desk",
        notice,
        "Activity_RecordActivity",
        "activityOutcome",
        "PREVENTED",
        "account",
        CANARY,
        "authorityLevel",
        "DISTRICT",
        "authorityName",
        CANARY);
    var tables = new EngineTables(jdbc);
    assertThat(tables.containing(CANARY, PHONE)).isEmpty();
    assertThat(tables.containing(List.of("meeting", "commitment", "activity_notice"), CANARY))
        .isNotEmpty();
    assertThat(as("labour-head").get("/api/notices/" + notice).statusCode()).isEqualTo(404);
    assertThat(as("desk").get("/api/notices/" + notice).statusCode()).isEqualTo(200);
  }

  @Test
  @DisplayName("send messages to people outside, which the desk hands on one by one")
  void outgoingMessages() {
    var number = held("Dialogue on roads");
    List<Map<String, Object>> waiting =
        JsonPath.read(
            as("desk").get("/api/messages?number=" + number).body(),
            "$[?(@.caseNumber == '" + number + "')]");
    assertThat(waiting)
        .extracting(message -> JsonPath.<String>read(message, "$.to.en"))
        .contains("Crane Union")
        .as("whose people read it in their inbox")
        .doesNotContain("Department of Labour and Vocational Training");
    var path = "/api/messages/" + waiting.get(0).get("id") + "/handed-on";
    assertThat(as("labour-head").get("/api/messages").statusCode()).isEqualTo(403);
    assertThat(as("labour-head").post(path, "{}").statusCode()).isEqualTo(403);
    // The governors' office stands in for the desk in cases against it, and in no others.
    assertThat(as("governor").post(path, "{}").statusCode()).isEqualTo(404);
    assertThat(as("desk").post(path, "{}").statusCode()).isEqualTo(204);
    assertThat(as("desk").post(path, "{}").statusCode()).isEqualTo(404);
    assertThat(
            JsonPath.<List<?>>read(
                as("desk").get("/api/messages?number=" + number).body(),
                "$[?(@.caseNumber == '" + number + "')]"))
        .hasSize(waiting.size() - 1);
  }

  @Test
  @DisplayName("move with a holiday that is decreed late, and back when it is dropped")
  void holidays() {
    var number = held("Dialogue on schools");
    assertThat(office.task(number, "Activity_RecordRequests").getDueDate())
        .isEqualTo(Office.endOf("2026-06-16"));
    holiday(true);
    assertThat(office.task(number, "Activity_RecordRequests").getDueDate())
        .isEqualTo(Office.endOf("2026-06-17"));
    assertThat(office.timer(number, "Event_ReportOverdue").getDuedate())
        .isEqualTo(Office.endOf("2026-06-19"));
    holiday(false);
    assertThat(office.timer(number, "Event_ReportOverdue").getDuedate())
        .isEqualTo(Office.endOf("2026-06-17"));
  }

  private void holiday(boolean observed) {
    assertThat(
            as("admin")
                .put(
                    "/api/holidays/2026-06-15",
                    "{\"name\":{\"en\":\"Election\",\"km\":\"បោះឆ្នោត\"},\"observed\":%s}"
                        .formatted(observed))
                .statusCode())
        .isEqualTo(200);
    office.runJobs();
  }
}
