package org.sala.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.Office;
import org.sala.SalaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@SalaTest
@DisplayName("A personal token for Camunda Modeler")
class TokensTest {

  @Autowired Office office;
  @Autowired JdbcTemplate jdbc;
  @LocalServerPort int port;
  private static int made;

  private IdentityService identity;
  private Modeler modeler;
  private String name;
  private String token;

  @BeforeEach
  void made() {
    identity = office.engine().getIdentityService();
    name = "modeller-" + ++made; // tokens stay with the name
    var user = identity.newUser(name);
    user.setPassword("demo");
    identity.saveUser(user);
    identity.createMembership(name, "process-owners");
    modeler = new Modeler(port);
    var made = owner().post("/api/tokens", "{\"days\":90}");
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    token = JsonPath.read(made.body(), "$.token");
  }

  @AfterEach
  void gone() {
    ClockUtil.reset();
    jdbc.update("delete from second_factor where account = ?", name);
    identity.deleteUser(name);
  }

  @Test
  @DisplayName("proposes models as Camunda Modeler sends them, though a password alone does not")
  void proposes() {
    jdbc.update("insert into second_factor (account, begun_at, due) values (?, now(), true)", name);
    var refused = modeler.deployBy(owner(), "Other days", changed());
    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(JsonPath.<String>read(refused.body(), "$.message"))
        .contains("second factor")
        .contains("/models/");
    assertThat(bearer(token).get("/engine-rest/version").statusCode()).isEqualTo(200);
    assertThat(bearer(token).get("/engine-rest/deployment?maxResults=0").statusCode())
        .isEqualTo(200);
    var proposed = modeler.deployBy(bearer(token), "Other days", changed());
    assertThat(proposed.statusCode()).as(proposed.body()).isEqualTo(200);
    var id = JsonPath.<String>read(proposed.body(), "$.id");
    assertThat(id).startsWith("proposal-");
    assertThat(
            jdbc.queryForObject(
                "select proposed_by from model_change where id = " + id.replace("proposal-", ""),
                String.class))
        .isEqualTo(name);
    assertThat(uses()).containsExactly("LOOK", "PROPOSE");
    assertThat(
            jdbc.queryForObject(
                "select count(*) from audit_record where source = 'personal_token_use' and actor ="
                    + " '"
                    + name
                    + "'",
                Integer.class))
        .isGreaterThanOrEqualTo(2);
  }

  @Test
  @DisplayName("opens nothing else, neither with the engine nor with Sala")
  void nothingElse() {
    for (var path :
        List.of(
            "/engine-rest/task",
            "/engine-rest/user",
            "/engine-rest/deployment/x/resources",
            "/engine-rest/process-definition",
            "/engine-rest/identity/groups?userId=x")) {
      var answer = bearer(token).get(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(403);
      assertThat(JsonPath.<String>read(answer.body(), "$.message")).contains("proposals");
    }
    for (var path : List.of("/api/me", "/api/tokens", "/actuator/metrics", "/v3/api-docs")) {
      assertThat(bearer(token).get(path).statusCode()).as(path).isEqualTo(401);
    }
    assertThat(bearer(token).get("/camunda/api/engine/engine/default/task/count").statusCode())
        .isEqualTo(401);
  }

  @Test
  @DisplayName("is good until its time is over, it is revoked, or its owner is none any more")
  void over() {
    assertThat(token).startsWith("sala_").hasSize(37);
    assertThat(
            jdbc.queryForList(
                "select hash from personal_token where account = '" + name + "'", String.class))
        .noneMatch(token::contains);
    identity.deleteMembership(name, "process-owners");
    isRefused();
    identity.createMembership(name, "process-owners");
    assertThat(look()).isEqualTo(200);
    ClockUtil.setCurrentTime(new Date(System.currentTimeMillis() + Duration.ofDays(91).toMillis()));
    isRefused();
    ClockUtil.reset();
    assertThat(look()).isEqualTo(200);
    var id = JsonPath.<Integer>read(owner().get("/api/tokens").body(), "$[0].id");
    Caller.basic(port, "process-owner", "demo").send("DELETE", "/api/tokens/" + id, null, null);
    assertThat(look()).isEqualTo(200);
    assertThat(owner().send("DELETE", "/api/tokens/" + id, null, null).statusCode()).isEqualTo(204);
    isRefused();
    assertThat(owner().get("/api/tokens").body()).doesNotContain(token).contains("revokedAt");
  }

  @Test
  @DisplayName("is made by process owners alone, for a year at most, five at a time")
  void madeByOwners() {
    for (var user : List.of("governor", "admin", "desk")) {
      var other = Caller.basic(port, user, "demo");
      assertThat(other.post("/api/tokens", "{\"days\":9}").statusCode()).isEqualTo(403);
      assertThat(other.get("/api/tokens").statusCode()).isEqualTo(403);
    }
    assertThat(owner().post("/api/tokens", "{\"days\":366}").statusCode()).isEqualTo(422);
    assertThat(owner().post("/api/tokens", "{\"days\":0}").statusCode()).isEqualTo(422);
    for (int i = 0; i < 4; i++) {
      assertThat(owner().post("/api/tokens", "{\"days\":1}").statusCode()).isEqualTo(201);
    }
    assertThat(owner().post("/api/tokens", "{\"days\":1}").body()).contains("Revoke one");
  }

  // The last output of the first row becomes another number.
  private static Map<String, String> changed() {
    var files = Modeler.shipped("processes/activity-notice/notice-deadlines.dmn");
    files.replaceAll(
        (file, table) ->
            table.replaceFirst("(<outputEntry[^>]*>\\s*<text>)\\d+(</text>)", "$1" + 13 + "$2"));
    return files;
  }

  private void isRefused() {
    var answer = bearer(token).get("/engine-rest/version");
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(JsonPath.<String>read(answer.body(), "$.message")).contains("/models/");
  }

  private int look() {
    return bearer(token).get("/engine-rest/version").statusCode();
  }

  private Caller bearer(String text) {
    return Caller.nobody(port)
        .with("Authorization", "Bearer " + text)
        .with("Accept-Language", "en");
  }

  private Caller owner() {
    return Caller.basic(port, name, "demo").with("Accept-Language", "en");
  }

  private List<String> uses() {
    return jdbc.queryForList(
        "select act from personal_token_use where account = ? order by id", String.class, name);
  }
}
