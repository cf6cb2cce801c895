package org.sala.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sala.Office;
import org.sala.SalaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@SalaTest
@DisplayName("A membership in a group")
class AgreementsTest {

  private static int made;

  @Autowired Office office;
  @Autowired JdbcTemplate jdbc;
  @LocalServerPort int port;
  private IdentityService identity;
  private String name;

  @BeforeEach
  void newcomer() {
    identity = office.engine().getIdentityService();
    name = "newcomer-" + ++made;
    person(name);
  }

  @AfterEach
  void gone() {
    identity.deleteUser(name);
    identity.deleteUser("admin-2");
    jdbc.update("delete from second_factor where account = ?", name);
    jdbc.update(
        "update access_wish set agreed = false, decided_by = 'admin', decided_at = now()"
            + " where decided_at is null");
  }

  @ParameterizedTest(name = "in {0} is made by no administrator alone, at no door")
  @ValueSource(
      strings = {
        "desk",
        "labour-heads",
        "governors",
        "auditors",
        "inspectorate",
        "camunda-admin",
        "process-owners"
      })
  @DisplayName("is made by no administrator alone, whichever group and whichever door")
  void notAlone(String group) {
    var members = "/group/" + group + "/members/";
    for (var answer :
        List.of(
            admin().put("/engine-rest" + members + name, "{}"),
            admin().put("/engine-rest" + members + "admin", "{}"),
            Caller.session(port, "admin")
                .with("Accept-Language", "en")
                .put("/camunda/api/engine/engine/default" + members + name, "{}"))) {
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
      assertThat(JsonPath.<String>read(answer.body(), "$.message")).contains("/agreements/");
    }
    assertThat(identity.createUserQuery().userId(name).memberOfGroup(group).count()).isZero();
    assertThat(waiting()).hasSize(2);
  }

  @Test
  @DisplayName("is made as soon as the inspectorate agrees, which is told of it; so is the person")
  void agreed() {
    admin().put("/engine-rest/group/desk/members/" + name, "{}");
    var inspector = caller("inspectorate");
    assertThat(inspector.get("/api/inbox").body()).contains(name + " comes into the group");
    var id = waiting().get(0);
    assertThat(admin().post("/api/agreements/" + id + "/agreement", "{}").statusCode())
        .isEqualTo(422);
    for (var user : List.of("desk", "governor", "auditor", "process-owner", name)) {
      assertThat(caller(user).post("/api/agreements/" + id + "/agreement", "{}").statusCode())
          .as(user)
          .isEqualTo(403);
      assertThat(caller(user).get("/api/agreements").statusCode()).as(user).isEqualTo(403);
    }
    assertThat(inspector.post("/api/agreements/" + id + "/agreement", "{}").statusCode())
        .isEqualTo(204);
    assertThat(identity.createUserQuery().userId(name).memberOfGroup("desk").count()).isOne();
    assertThat(caller(name).get("/api/inbox").body()).contains("has come into the group");
    assertThat(inspector.get("/api/inbox").body()).contains(name + " has come into the group");
    assertThat(inspector.post("/api/agreements/" + id + "/agreement", "{}").body())
        .contains("has decided it");
    assertThat(
            jdbc.queryForList(
                "select actor from audit_record where source = 'access_wish' and row_key = ?"
                    + " order by id",
                String.class,
                id.toString()))
        .containsExactly("admin", "inspectorate");
  }

  @Test
  @DisplayName("is not agreed to by whom it is for, who asked, or anybody after it was taken back")
  void notByThemselves() {
    person("admin-2");
    identity.createMembership("admin-2", "camunda-admin");
    admin().put("/engine-rest/group/desk/members/admin-2", "{}");
    var id = waiting().get(0);
    assertThat(caller("admin-2").post("/api/agreements/" + id + "/agreement", "{}").body())
        .contains("it is for you");
    assertThat(admin().post("/api/agreements/" + id + "/refusal", "{}").statusCode())
        .isEqualTo(204);
    assertThat(
            caller("inspectorate").post("/api/agreements/" + id + "/agreement", "{}").statusCode())
        .isEqualTo(422);
    assertThat(identity.createUserQuery().userId("admin-2").memberOfGroup("desk").count()).isZero();
  }

  @Test
  @DisplayName("is asked for by nobody without the right to make one")
  void noRight() {
    for (var user : List.of("desk", "process-owner", "inspectorate", "governor")) {
      assertThat(caller(user).put("/engine-rest/group/desk/members/" + name, "{}").statusCode())
          .as(user)
          .isEqualTo(403);
    }
    assertThat(waiting()).isEmpty();
  }

  @Test
  @DisplayName("leads to setting back a second factor in the same way, and the person is told")
  void secondFactor() {
    jdbc.update(
        "insert into second_factor (account, begun_at, secret, confirmed_at) values (?, now(), 'x', now())",
        name);
    var body = "{\"account\":\"%s\"}".formatted(name);
    assertThat(caller("inspectorate").post("/api/agreements", body).statusCode()).isEqualTo(403);
    assertThat(admin().post("/api/agreements", body).statusCode()).isEqualTo(204);
    var id = waiting().get(0);
    assertThat(admin().post("/api/agreements/" + id + "/agreement", "{}").statusCode())
        .isEqualTo(422);
    assertThat(
            caller("inspectorate").post("/api/agreements/" + id + "/agreement", "{}").statusCode())
        .isEqualTo(204);
    assertThat(
            jdbc.queryForObject(
                "select due and secret is null from second_factor where account = ?",
                Boolean.class,
                name))
        .isTrue();
    assertThat(
            jdbc.queryForObject(
                "select text_en from notification where audience = ?",
                String.class,
                "person:" + name))
        .contains("was set back");
  }

  private List<Integer> waiting() {
    return JsonPath.read(admin().get("/api/agreements").body(), "$[?(@.agreed == null)].id");
  }

  private void person(String id) {
    var user = identity.newUser(id);
    user.setPassword("demo");
    identity.saveUser(user);
  }

  private Caller admin() {
    return caller("admin");
  }

  private Caller caller(String user) {
    return Caller.basic(port, user, "demo").with("Accept-Language", "en");
  }
}
