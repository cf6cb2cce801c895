package org.sala.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.Office;
import org.sala.SalaTest;
import org.sala.credential.AppOnPhone;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@SalaTest
@DisplayName("A password of an account with a second factor")
class SecondFactorTest {

  private static final String TASKS = "/camunda/api/engine/engine/default/task/count";
  private static final String FACTOR = "/api/account/second-factor";
  private static final String LOGIN = "/camunda/api/admin/auth/user/default/login/tasklist";

  @Autowired Office office;
  @Autowired JdbcTemplate jdbc;
  @LocalServerPort int port;
  private IdentityService identity;
  private AppOnPhone app;
  private List<String> paper;

  @BeforeEach
  void enrolled() {
    ClockUtil.setCurrentTime(new Date());
    identity = office.engine().getIdentityService();
    var user = identity.newUser("careful");
    user.setPassword("demo");
    identity.saveUser(user);
    identity.createMembership("careful", "labour-officers");
    var session = Caller.session(port, "careful");
    session.remember(session.get("/account/"));
    app = new AppOnPhone(JsonPath.read(session.post(FACTOR + "/key", "{}").body(), "$.key"));
    assertThat(session.get(FACTOR + "/picture").body()).startsWith("<svg ");
    var codes = session.post(FACTOR + "/confirmation", typed(app.code()));
    assertThat(codes.statusCode()).as(codes.body()).isEqualTo(200);
    paper = JsonPath.read(codes.body(), "$.codes");
  }

  @AfterEach
  void gone() {
    jdbc.update("delete from second_factor where account = 'careful'");
    identity.deleteUser("careful");
    ClockUtil.reset();
  }

  @Test
  @DisplayName("opens nothing alone: no API, no engine, no webapp, no other form of the log-in")
  void opensNothing() {
    var basic = Caller.basic(port, "careful", "demo").with("Accept-Language", "en");
    for (var door : List.of("/api/me", "/engine-rest/task", "/actuator/info", FACTOR)) {
      var answer = basic.get(door);
      assertThat(answer.statusCode()).as(door).isEqualTo(401);
      assertThat(JsonPath.<String>read(answer.body(), "$.detail"))
          .contains("needs a second factor")
          .contains("/models/");
    }
    assertThat(Caller.basic(port, "careful", "wrong").get("/api/me").body())
        .doesNotContain("/models/");
    identity.unlockUser("careful");
    var half = half();
    for (var door : List.of("/api/me", "/engine-rest/task", TASKS, FACTOR)) {
      assertThat(half.get(door).statusCode()).as(door).isEqualTo(401);
    }
    for (var path : List.of(LOGIN + ";x=y", LOGIN + "/", LOGIN.replace("login", "%6Cogin"))) {
      var other = Caller.nobody(port).send("POST", path, form(), FORM);
      assertThat(other.statusCode()).as(path).isGreaterThanOrEqualTo(400);
    }
  }

  @Test
  @DisplayName("opens everything with the code of the moment, which is good once")
  void code() {
    var half = half();
    assertThat(half.get("/api/log-in").body()).contains("\"careful\"").contains("false");
    var replayed = half.post("/api/log-in/code", typed(app.code()));
    assertThat(replayed.statusCode()).isEqualTo(422);
    assertThat(half.post("/api/log-in/code", typed("000000")).statusCode()).isEqualTo(422);
    later();
    var code = app.code();
    assertThat(loggedIn(half, code).get("/api/me").statusCode()).isEqualTo(200);
    assertThat(half().post("/api/log-in/code", typed(code)).statusCode()).isEqualTo(422);
  }

  @Test
  @DisplayName("opens everything with each code of the paper, once, in whichever way it is typed")
  void paper() {
    assertThat(paper).hasSize(8).doesNotHaveDuplicates();
    var typed = paper.get(0).toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
    assertThat(loggedIn(half(), typed).get(TASKS).statusCode()).isEqualTo(200);
    assertThat(half().post("/api/log-in/code", typed(typed)).statusCode()).isEqualTo(422);
    assertThat(loggedIn(half(), paper.get(1)).get(FACTOR).body()).contains("\"codesLeft\":6");
    assertThat(jdbc.queryForList("select hash from recovery_code", String.class))
        .noneMatch(paper::contains);
  }

  @Test
  @DisplayName("is closed for a while after five wrong codes in a row, also for a right one")
  void guessed() {
    var half = half();
    for (int i = 0; i < 5; i++) {
      assertThat(half.post("/api/log-in/code", typed("00000" + i)).statusCode()).isEqualTo(422);
    }
    later();
    var closed = half.with("Accept-Language", "en").post("/api/log-in/code", typed(app.code()));
    assertThat(closed.body()).contains("15 minutes");
    assertThat(half.post("/api/log-in/code", typed(paper.get(0))).statusCode()).isEqualTo(422);
    ClockUtil.setCurrentTime(new Date(ClockUtil.getCurrentTime().getTime() + 16 * 60_000));
    assertThat(loggedIn(half(), app.code()).get("/api/me").statusCode()).isEqualTo(200);
  }

  @Test
  @DisplayName("leads to the second step for ten minutes, and in its own session alone")
  void halfOnly() {
    assertThat(Caller.nobody(port).get("/api/log-in").statusCode()).isEqualTo(403);
    var half = half();
    ClockUtil.setCurrentTime(new Date(ClockUtil.getCurrentTime().getTime() + 11 * 60_000));
    assertThat(half.get("/api/log-in").statusCode()).isEqualTo(403);
    assertThat(half.post("/api/log-in/code", typed(app.code())).statusCode()).isEqualTo(403);
  }

  @Test
  @DisplayName("sets up a new one with the next log-in after the old one was set back")
  void setBack() {
    var session = loggedIn(half(), paper.get(0));
    assertThat(session.post(FACTOR + "/setting-back", typed("123456")).statusCode()).isEqualTo(422);
    assertThat(session.post(FACTOR + "/setting-back", typed(paper.get(1))).statusCode())
        .isEqualTo(204);
    assertThat(Caller.basic(port, "careful", "demo").get("/api/me").statusCode()).isEqualTo(401);
    var half = half();
    assertThat(half.get("/api/log-in").body()).contains("true");
    assertThat(half.post("/api/log-in/code", typed(paper.get(2))).statusCode()).isEqualTo(422);
    var key = JsonPath.<String>read(half.post("/api/log-in/key", "{}").body(), "$.key");
    later();
    var codes = half.post("/api/log-in/confirmation", typed(new AppOnPhone(key).code()));
    assertThat(JsonPath.<List<String>>read(codes.body(), "$.codes")).hasSize(8);
    half.remember(codes);
    assertThat(half.get("/api/me").statusCode()).isEqualTo(200);
  }

  private static final String FORM = "application/x-www-form-urlencoded";

  private static String form() {
    return "username=careful&password=demo";
  }

  /** Somebody whose password was right. */
  private Caller half() {
    var caller = Caller.nobody(port);
    caller.remember(caller.get("/camunda/app/tasklist/default/"));
    var answer = caller.send("POST", LOGIN, form(), FORM);
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("X-Sala-Next")).hasValue("/login/");
    caller.remember(answer);
    caller.remember(caller.get("/login/"));
    return caller;
  }

  private static Caller loggedIn(Caller half, String code) {
    var answer = half.post("/api/log-in/code", typed(code));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    half.remember(answer);
    half.remember(half.get("/camunda/app/tasklist/default/"));
    half.remember(half.get("/account/"));
    return half;
  }

  private static void later() {
    ClockUtil.setCurrentTime(new Date(ClockUtil.getCurrentTime().getTime() + 30_000));
  }

  private static String typed(String code) {
    return "{\"code\":\"%s\"}".formatted(code);
  }
}
