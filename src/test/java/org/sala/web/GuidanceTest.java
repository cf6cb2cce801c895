package org.sala.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.casefile.CaseFile;
import org.sala.demo.Demonstration;
import org.sala.request.RequestSteps;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("What requesters are told of a kind of matter")
class GuidanceTest extends RequestSteps {

  private static final String OF_CATEGORY = "/api/guidance";
  private static final String DOCUMENTS = "/api/guidance/CSO-DIRECTOR/DOCUMENTS";

  @Autowired Demonstration demonstration;
  @Autowired JdbcClient jdbc;
  @Autowired CaseFile caseFile;
  @LocalServerPort int port;

  @BeforeEach
  void people() {
    demonstration.createPeople();
    office.itIs("2026-06-01T09:00");
  }

  @AfterEach
  void nothingEntered() {
    jdbc.sql("delete from guidance_text").update();
  }

  private Caller as(String user) {
    return Caller.basic(port, user, "demo").with("Accept-Language", "en");
  }

  private static String text(String en, String km) {
    return "{\"en\":\"" + en + "\",\"km\":\"" + km + "\"}";
  }

  private static List<Object> documents(String body, String what) {
    return JsonPath.read(
        body, "$[?(@.code=='CSO-DIRECTOR')].topics[?(@.topic=='DOCUMENTS')]." + what);
  }

  @Test
  @DisplayName("says that it is not entered yet until the desk enters it, language by language")
  void entered() {
    var nothing = as("desk").get(OF_CATEGORY).body();
    assertThat(JsonPath.<List<String>>read(nothing, "$[*].code"))
        .containsExactly("CSO-ADDRESS", "CSO-DIRECTOR", "CSO-FINANCE", "CSO-PROGRAMME", "CSO-TAX");
    assertThat(documents(nothing, "text.en")).containsExactly("Not entered yet: ask the unit.");
    assertThat(documents(nothing, "isEntered")).containsExactly(false);

    assertThat(as("desk").put(DOCUMENTS, text("Minutes of the board", "")).statusCode())
        .isEqualTo(204);
    var half = as("labour-officer").get(OF_CATEGORY).body();
    assertThat(documents(half, "text.en")).containsExactly("Minutes of the board");
    assertThat(documents(half, "text.km").toString()).contains("មិនទាន់បានបញ្ចូល");
    assertThat(documents(half, "isEntered")).containsExactly(false);

    as("desk").put(DOCUMENTS, text("Minutes of the board", "កំណត់ហេតុ"));
    assertThat(documents(as("desk").get(OF_CATEGORY).body(), "isEntered")).containsExactly(true);
    as("desk").put(DOCUMENTS, text("", ""));
    assertThat(documents(as("desk").get(OF_CATEGORY).body(), "text.en"))
        .containsExactly("Not entered yet: ask the unit.");
    assertThat(jdbc.sql("select count(*) from guidance_text").query(Long.class).single())
        .as("nothing that was said is lost")
        .isEqualTo(3);
  }

  @Test
  @DisplayName("is kept by the desk alone, for matters and topics that there are")
  void deskAlone() {
    for (var user : List.of("labour-head", "governor", "auditor", "admin")) {
      assertThat(as(user).put(DOCUMENTS, text("x", "x")).statusCode()).as(user).isEqualTo(403);
    }
    assertThat(Caller.nobody(port).get(OF_CATEGORY).statusCode()).isEqualTo(401);
    assertThat(as("desk").put("/api/guidance/NOBODY/FEE", text("x", "x")).statusCode())
        .isEqualTo(404);
    assertThat(as("desk").put("/api/guidance/CSO-TAX/NOTHING", text("x", "x")).statusCode())
        .isEqualTo(400);
  }

  @Test
  @DisplayName("stands in the check, and the kind that was chosen in the entry and in the request")
  void atTheCheck() {
    as("desk").put(DOCUMENTS, text("Minutes of the board", "កំណត់ហេតុ"));
    var number = registered("CSO-DIRECTOR");
    var task = office.task(number, "Activity_CheckRequest").getId();
    var work = as("desk").get("/api/tasks/" + task + "/work").body();
    assertThat(field(work, "Field_Matter", "value")).containsExactly("CSO-DIRECTOR");
    assertThat(field(work, "Text_Guidance", "text").toString())
        .contains("Documents needed: Minutes of the board")
        .contains("Fee: Not entered yet")
        .doesNotContain("កំណត់ហេតុ");

    office.complete(
        "desk",
        number,
        "Activity_CheckRequest",
        "category",
        "CSO-REG",
        "priority",
        "NORMAL",
        "matter",
        "CSO-TAX",
        "checkResult",
        "ACCEPT");
    assertThat(matter(number)).isEqualTo("CSO-TAX");
    assertThat(caseFile.latest(number, "check-request").orElseThrow().text("matter"))
        .hasValue("CSO-TAX");
  }

  @Test
  @DisplayName("belongs to its category: another one is refused, and none is left behind")
  void ofItsCategory() {
    var refused = register("LABOUR", "CSO-TAX");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("no such kind of matter");

    var number = registered("CSO-TAX");
    var task = office.task(number, "Activity_CheckRequest").getId();
    var work = as("desk").get("/api/tasks/" + task + "/work?").body();
    assertThat(field(work, "Field_Matter", "hidden")).containsExactly(false);
    var kept =
        as("desk")
            .send(
                "PATCH",
                "/api/tasks/" + task + "/draft",
                "{\"answers\":{\"category\":\"LABOUR\"}}",
                "application/json")
            .body();
    assertThat(JsonPath.<List<String>>read(kept, "$.hidden"))
        .contains("Field_Matter", "Text_Guidance");
    office.complete(
        "desk",
        number,
        "Activity_CheckRequest",
        "category",
        "LABOUR",
        "priority",
        "NORMAL",
        "checkResult",
        "ACCEPT");
    assertThat(matter(number)).isNull();
  }

  private String matter(String number) {
    return (String)
        jdbc.sql("select matter from request where number = ?")
            .param(number)
            .query()
            .singleRow()
            .get("matter");
  }

  private static List<Object> field(String body, String id, String what) {
    return JsonPath.read(body, "$.form.fields[?(@.id=='" + id + "')]." + what);
  }

  private java.net.http.HttpResponse<String> register(String category, String matter) {
    return as("desk")
        .post(
            "/api/requests",
            """
            {"channel": "WALK_IN", "category": "%s", "matter": "%s", "placeCode": "0403",
             "subject": "New director", "narrative": "The board has chosen a new director.",
             "requester": {"kind": "NGO", "organisation": "Clear Water", "confidential": false}}
            """
                .formatted(category, matter));
  }

  private String registered(String matter) {
    var answer = register("CSO-REG", matter);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return JsonPath.<Map<String, String>>read(answer.body(), "$").get("number");
  }
}
