package org.sala.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.digest.Sha512HashDigest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.Office;
import org.sala.SalaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** What happens to log-ins when the account behind them changes. */
@SalaTest
@DisplayName("A log-in")
class PasswordsTest {

  private static final String TASKS = "/camunda/api/engine/engine/default/task/count";

  @Autowired Office office;
  @Autowired JdbcTemplate jdbc;
  @LocalServerPort int port;
  private IdentityService identity;

  @BeforeEach
  void newColleague() {
    identity = office.engine().getIdentityService();
    var user = identity.newUser("colleague");
    user.setPassword("demo");
    identity.saveUser(user);
    identity.createMembership("colleague", "labour-officers");
  }

  @AfterEach
  void gone() {
    identity.deleteUser("colleague");
  }

  @Test
  @DisplayName("hashes an old password anew, once and slowly")
  void upgraded() {
    jdbc.update(
        "update act_id_user set pwd_ = ?, salt_ = 'salt' where id_ = 'colleague'",
        "{SHA-512}" + new Sha512HashDigest().encrypt("demosalt"));
    assertThat(basic("wrong").get("/api/me").statusCode()).isEqualTo(401);
    identity.unlockUser("colleague");
    assertThat(stored()).startsWith("{SHA-512}");
    assertThat(basic("demo").get("/api/me").statusCode()).isEqualTo(200);
    var upgraded = stored();
    assertThat(upgraded).startsWith("{PBKDF2-SHA512}");
    assertThat(basic("demo").get("/api/me").statusCode()).isEqualTo(200);
    assertThat(Caller.session(port, "colleague").get(TASKS).statusCode()).isEqualTo(200);
    assertThat(stored()).isEqualTo(upgraded);
    assertThat(basic("wrong").get("/api/me").statusCode()).isEqualTo(401);
  }

  @Test
  @DisplayName("with a password is remembered for a minute, a wrong one never")
  void remembered() {
    assertThat(basic("demo").get("/api/me").statusCode()).isEqualTo(200);
    var began = System.nanoTime();
    for (int i = 0; i < 20; i++) {
      assertThat(basic("demo").get("/api/me").statusCode()).isEqualTo(200);
    }
    // Twenty slow hashes alone would take longer.
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofMillis(1_200));
    assertThat(basic("demo ").get("/api/me").statusCode()).isEqualTo(401);
  }

  @Test
  @DisplayName("ends with the password, whoever changes it, at every door at once")
  void passwordChanged() {
    var session = session();
    var other = session();
    assertThat(basic("demo").get("/api/me").statusCode()).isEqualTo(200);
    var changed =
        basic("demo")
            .put(
                "/engine-rest/user/colleague/credentials",
                "{\"password\":\"another\",\"authenticatedUserPassword\":\"demo\"}");
    assertThat(changed.statusCode()).as(changed.body()).isEqualTo(204);
    isOut(session);
    isOut(other);
    assertThat(basic("demo").get("/api/me").statusCode()).isEqualTo(401);
    identity.unlockUser("colleague");
    assertThat(basic("another").get("/api/me").statusCode()).isEqualTo(200);
  }

  @Test
  @DisplayName("ends with the account, at every door at once")
  void deleted() {
    var session = session();
    assertThat(basic("demo").get("/api/me").statusCode()).isEqualTo(200);
    identity.deleteUser("colleague");
    isOut(session);
    assertThat(basic("demo").get("/api/me").statusCode()).isEqualTo(401);
  }

  @Test
  @DisplayName(
      "ends when too many wrong passwords lock the account; a single wrong one ends no session")
  void locked() {
    var session = session();
    assertThat(basic("demo").get("/api/me").statusCode()).isEqualTo(200);
    assertThat(basic("wrong").get("/api/me").statusCode()).isEqualTo(401);
    assertThat(session.get(TASKS).statusCode()).isEqualTo(200);
    assertThat(basic("demo").get("/api/me").statusCode()).isEqualTo(401);
    jdbc.update("update act_id_user set attempts_ = 10 where id_ = 'colleague'");
    isOut(session);
    assertThat(basic("demo").get("/api/me").statusCode()).isEqualTo(401);
    identity.unlockUser("colleague");
    assertThat(basic("demo").get("/api/me").statusCode()).isEqualTo(200);
  }

  @Test
  @DisplayName("has the rights of the groups of this moment at the webapps too")
  void moved() {
    var number = office.receive();
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
    identity.createMembership("colleague", "labour-heads");
    var session = session();
    var mine = TASKS + "?processInstanceBusinessKey=" + number;
    assertThat(count(session.get(mine).body())).isOne();
    identity.deleteMembership("colleague", "labour-heads");
    assertThat(count(session.get(mine).body())).isZero();
    identity.createMembership("colleague", "labour-heads");
    assertThat(count(session.get(mine).body())).isOne();
    assertThat(
            count(
                basic("demo")
                    .get("/engine-rest/task/count?processInstanceBusinessKey=" + number)
                    .body()))
        .isOne();
    identity.deleteMembership("colleague", "labour-heads");
    assertThat(
            count(
                basic("demo")
                    .get("/engine-rest/task/count?processInstanceBusinessKey=" + number)
                    .body()))
        .isZero();
  }

  @Test
  @DisplayName("is answered with headers that let nobody keep or embed what it shows")
  void headers() {
    var session = session();
    for (var answer :
        new java.net.http.HttpResponse<?>[] {
          session.get(TASKS),
          basic("demo").get("/engine-rest/task"),
          basic("demo").get("/api/me"),
          session.get("/api/me"),
          Caller.nobody(port).get("/engine-rest/task")
        }) {
      assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
      assertThat(answer.headers().firstValue("Permissions-Policy")).isPresent();
      assertThat(answer.headers().firstValue("Cross-Origin-Opener-Policy")).contains("same-origin");
    }
    var plain = Caller.nobody(port).get("/desk/");
    assertThat(plain.headers().firstValue("Strict-Transport-Security")).isEmpty();
    var tls = Caller.nobody(port).with("X-Forwarded-Proto", "https");
    for (var path : new String[] {"/desk/", "/api/me", "/engine-rest/task", TASKS}) {
      assertThat(tls.get(path).headers().firstValue("Strict-Transport-Security")).isPresent();
    }
  }

  private static int count(String body) {
    return JsonPath.<Integer>read(body, "$.count");
  }

  private void isOut(Caller session) {
    assertThat(session.get(TASKS).statusCode()).isEqualTo(401);
    assertThat(session.get("/api/me").statusCode()).isEqualTo(401);
  }

  private Caller session() {
    return Caller.session(port, "colleague");
  }

  private Caller basic(String password) {
    return Caller.basic(port, "colleague", password);
  }

  private String stored() {
    return jdbc.queryForObject(
        "select pwd_ from act_id_user where id_ = 'colleague'", String.class);
  }
}
