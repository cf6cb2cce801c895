package org.sala.web;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@SalaTest
@DisplayName("Whoever guesses passwords")
class LogInsTest {

  private static final String LOGIN = "/camunda/api/admin/auth/user/default/login/tasklist";
  private static final String FORM = "application/x-www-form-urlencoded";
  private static int made;

  @Autowired Office office;
  @Autowired JdbcTemplate jdbc;
  @LocalServerPort int port;
  private IdentityService identity;
  private String name;
  private int network;

  @BeforeEach
  void newColleague() {
    ClockUtil.setCurrentTime(new Date());
    identity = office.engine().getIdentityService();
    name = "guessed-" + ++made;
    network = made;
    var user = identity.newUser(name);
    user.setPassword("demo");
    identity.saveUser(user);
    identity.createMembership(name, "labour-officers");
  }

  @AfterEach
  void gone() {
    identity.deleteUser(name);
    jdbc.update("delete from log_in_delay where bucket like ?", "%10." + network + ".%");
    ClockUtil.reset();
  }

  @Test
  @DisplayName("from elsewhere does not close the account where its person has logged in before")
  void strangers() {
    assertThat(from("1", "demo")).isEqualTo(200);
    for (int i = 0; i < 8; i++) {
      assertThat(from("2", "guess-" + i)).isEqualTo(401);
      later(1200);
    }
    assertThat(from("2", "guess")).isEqualTo(401);
    assertThat(from("2", "demo"))
        .as("even a right one, while the stranger has to wait")
        .isEqualTo(401);
    assertThat(from("3", "demo")).as("an address never seen").isEqualTo(401);
    assertThat(from("1", "demo ")).as("where the person is known").isEqualTo(401);
    later(4);
    assertThat(from("1", "demo")).isEqualTo(200);
    later(1200);
    assertThat(from("3", "demo")).isEqualTo(200);
  }

  @Test
  @DisplayName("waits twice as long after each wrong one, a quarter of an hour at most")
  void longer() {
    for (int wait : List.of(3, 6, 12, 24, 48, 96, 192, 384, 768, 900, 900)) {
      assertThat(from("1", "wrong")).isEqualTo(401);
      later(wait - 1);
      assertThat(from("1", "demo")).as("a second before %d are over", wait).isEqualTo(401);
      later(1);
    }
    assertThat(from("1", "demo")).isEqualTo(200);
  }

  @Test
  @DisplayName("from one address is slowed down whatever names are tried there, and others are not")
  void manyNames() {
    assertThat(attempt("9", "nobody-1", "guess").statusCode()).isEqualTo(401);
    var bucket = "address 10." + network + ".0.9";
    jdbc.update("update log_in_delay set failures = 49 where bucket = ?", bucket);
    assertThat(attempt("9", "nobody-50", "guess").statusCode()).isEqualTo(401);
    assertThat(
            jdbc.queryForObject(
                "select closed_until > last_failure from log_in_delay where bucket = ?",
                Boolean.class,
                bucket))
        .isFalse();
    assertThat(attempt("9", "nobody-51", "guess").statusCode()).isEqualTo(401);
    assertThat(from("9", "demo")).isEqualTo(401);
    assertThat(from("8", "demo")).isEqualTo(200);
  }

  @Test
  @DisplayName("behind the address of an office slows down no browser that logged in there before")
  void knownBrowser() {
    var browser = browser("1");
    browser.remember(browser.send("POST", LOGIN, form(name, "demo"), FORM));
    assertThat(browser.cookie("sala-device")).hasSize(40);
    for (int i = 0; i < 5; i++) {
      from("1", "guess-" + i);
      later(60);
    }
    from("1", "guess");
    assertThat(from("1", "demo")).isEqualTo(401);
    assertThat(browser.send("POST", LOGIN, form(name, "demo"), FORM).statusCode()).isEqualTo(200);
    assertThat(jdbc.queryForList("select place from known_place", String.class))
        .noneMatch(place -> place.contains(browser.cookie("sala-device")));
  }

  @Test
  @DisplayName("closes no account for good; an administrator opens one at once")
  void opened() {
    from("1", "wrong");
    later(3);
    from("1", "wrong");
    assertThat(from("1", "demo")).isEqualTo(401);
    identity.unlockUser(name);
    assertThat(from("1", "demo")).isEqualTo(200);
    assertThat(
            jdbc.queryForObject(
                "select coalesce(attempts_, 0) from act_id_user where id_ = ?",
                Integer.class,
                name))
        .isZero();
  }

  @Test
  @DisplayName("is recorded, as are log-ins and log-outs; a name that nobody has is not")
  void recorded() {
    from("1", "wrong");
    later(3);
    var browser = browser("1");
    browser.remember(browser.send("POST", LOGIN, form(name, "demo"), FORM));
    browser.remember(browser.get("/account/"));
    browser.send("DELETE", "/api/session", null, null);
    Caller.basic(port, name, "demo")
        .with("X-Forwarded-For", "10." + network + ".0.1")
        .get("/api/me");
    attempt("1", "secret-typed-as-name", "x");
    assertThat(
            jdbc.queryForList(
                "select act || ' ' || door || ' ' || coalesce(account, '-') from log_in_record"
                    + " where address = ? order by id",
                String.class,
                "10." + network + ".0.1"))
        .containsExactly(
            "FAILED BROWSER " + name,
            "IN BROWSER " + name,
            "OUT BROWSER " + name,
            "IN PROGRAM " + name,
            "FAILED BROWSER -");
    assertThat(
            jdbc.queryForObject(
                "select count(*) from audit_record where source = 'log_in_record' and actor = ?",
                Integer.class,
                name))
        .isEqualTo(4);
    assertThat(jdbc.queryForList("select bucket from log_in_delay", String.class))
        .noneMatch(bucket -> bucket.contains("secret-typed"));
  }

  @Test
  @DisplayName("of a colleague has no other door to try them at")
  void colleagues() {
    var body = "{\"username\":\"%s\",\"password\":\"demo\"}";
    var desk = Caller.basic(port, "desk", "demo");
    for (var user : List.of(name, "governor")) {
      assertThat(desk.post("/engine-rest/identity/verify", body.formatted(user)).statusCode())
          .as(user)
          .isEqualTo(403);
    }
    assertThat(desk.post("/engine-rest/identity/verify", body.formatted("desk")).statusCode())
        .isEqualTo(200);
  }

  private int from(String host, String password) {
    return attempt(host, name, password).statusCode();
  }

  private java.net.http.HttpResponse<String> attempt(String host, String user, String password) {
    return browser(host).send("POST", LOGIN, form(user, password), FORM);
  }

  private Caller browser(String host) {
    return Caller.nobody(port).with("X-Forwarded-For", "10." + network + ".0." + host);
  }

  private static String form(String user, String password) {
    return "username=" + user + "&password=" + password.replace(' ', '+');
  }

  private static void later(int seconds) {
    ClockUtil.setCurrentTime(new Date(ClockUtil.getCurrentTime().getTime() + seconds * 1000L));
  }
}
