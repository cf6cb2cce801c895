package org.sala.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.SalaTest;
import org.sala.engine.EngineClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@SalaTest
@DisplayName("The doors to absences")
class AbsenceApiTest {

  @Autowired JdbcClient jdbc;
  @LocalServerPort int port;

  @AfterEach
  void everybodyIsThereAgain() {
    jdbc.sql("update absence set ended_by = 'test', ended_at = now() where ended_at is null")
        .update();
  }

  private Caller by(String who) {
    return Caller.basic(port, who, "demo");
  }

  private static String absence(String person, String deputy) {
    return """
        {"person":"%s","from":"%s","to":"%s","deputy":"%s"}
        """
        .formatted(person, EngineClock.today(), EngineClock.today().plusDays(2), deputy);
  }

  @Test
  @DisplayName("write down, show and end; the deputy has the office at once, in Tasklist as well")
  void life() {
    var tasklist = Caller.session(port, "deputy-governor");
    var recorded = by("governor").post("/api/absences", absence("governor", "deputy-governor"));
    assertThat(recorded.statusCode()).isEqualTo(201);
    int id = JsonPath.read(recorded.body(), "$.id");
    for (var reader : List.of("governor", "deputy-governor", "desk", "auditor", "admin")) {
      assertThat(by(reader).get("/api/absences").body())
          .as(reader)
          .contains("Vathana Lor — ")
          .contains("\"lasts\":true");
    }
    assertThat(by("labour-officer").get("/api/absences").body()).isEqualTo("[]");
    assertThat(Caller.nobody(port).get("/api/absences").statusCode()).isEqualTo(401);
    var groups = "/camunda/api/engine/engine/default/task/count?candidateGroup=governors";
    assertThat(tasklist.get(groups).statusCode()).isEqualTo(200);
    assertThat(by("deputy-governor").get("/engine-rest/group?member=deputy-governor").body())
        .doesNotContain("camunda-admin");
    assertThat(by("labour-head").put("/api/absences/" + id + "/end", "").statusCode())
        .isEqualTo(403);
    assertThat(by("governor").put("/api/absences/" + id + "/end", "").statusCode()).isEqualTo(204);
    assertThat(by("governor").get("/api/absences").body()).contains("\"endedAt\":\"");
    assertThat(by("governor").put("/api/absences/" + id + "/end", "").statusCode()).isEqualTo(422);
  }

  @Test
  @DisplayName("refuse in the reader's language, at the field")
  void refuses() {
    var refused =
        by("labour-officer")
            .with("Accept-Language", "km")
            .post("/api/absences", absence("labour-officer", "land-officer"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(JsonPath.<String>read(refused.body(), "$.errors[0].field")).isEqualTo("deputy");
    assertThat(JsonPath.<String>read(refused.body(), "$.errors[0].message"))
        .containsPattern("\\p{IsKhmer}");
    var denied =
        by("land-head")
            .with("Accept-Language", "en")
            .post("/api/absences", absence("labour-officer", "labour-head"));
    assertThat(denied.statusCode()).isEqualTo(403);
    assertThat(JsonPath.<String>read(denied.body(), "$.detail")).startsWith("You may not");
    assertThat(by("admin").put("/api/absences/0/end", "").statusCode()).isEqualTo(422);
  }

  @Test
  @DisplayName("show what is with who leaves, and give it away, to administrators and heads alone")
  void leaving() {
    by("labour-officer").post("/api/absences", absence("labour-officer", "labour-head"));
    for (var reader : List.of("admin", "labour-head")) {
      assertThat(by(reader).get("/api/leaving/labour-officer").body())
          .as(reader)
          .contains("\"absences\":[{\"person\":\"labour-officer\"");
    }
    for (var other : List.of("land-head", "governor", "desk")) {
      assertThat(by(other).get("/api/leaving/labour-officer").statusCode()).isEqualTo(403);
      assertThat(by(other).post("/api/leaving/labour-officer", "{}").statusCode()).isEqualTo(403);
    }
    assertThat(by("admin").post("/api/leaving/labour-officer", "{}").statusCode()).isEqualTo(204);
    assertThat(by("admin").get("/api/leaving/labour-officer").body())
        .isEqualTo("{\"tasks\":[],\"promises\":[],\"absences\":[]}");
  }

  @Test
  @DisplayName("say whose absence may be written down, and who may act")
  void choices() {
    assertThat(by("labour-head").get("/api/absences/people").body())
        .contains("\"labour-officer\"", "\"labour-head\"")
        .doesNotContain("\"land-officer\"");
    assertThat(by("labour-head").get("/api/absences/deputies?person=labour-officer").body())
        .contains("\"labour-head\"");
    assertThat(by("land-head").get("/api/absences/deputies?person=labour-officer").body())
        .isEqualTo("[]");
    assertThat(by("admin").get("/api/absences/people").body()).contains("\"governor\"");
  }
}
