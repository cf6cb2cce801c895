package org.sala.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.catalina.Context;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.SalaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.embedded.tomcat.TomcatWebServer;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** Two real nodes are in {@code NodesTest}; here the other one is its way to the sessions alone. */
@SalaTest
@DisplayName("A session")
class KeptSessionsTest {

  private static final String TASKS = "/camunda/api/engine/engine/default/task/count";
  private static final String LOG_IN = "authenticatedUser";

  @Autowired JdbcTemplate jdbc;
  @Autowired KeptSessions sessions;
  @Autowired PlatformTransactionManager transactions;
  @Autowired ServletWebServerApplicationContext context;
  @LocalServerPort int port;

  @Test
  @DisplayName(
      "is in the database alone: another node knows who is logged in, and with which token")
  void onAnotherNode() {
    var desk = Caller.session(port, "desk");
    var other = new KeptSessions(jdbc, transactions, Duration.ofMinutes(30)).findById(id(desk));
    assertThat(other.<Authentications>getAttribute(LOG_IN).getAuthentications())
        .extracting("identityId")
        .containsExactly("desk");
    assertThat(other.<String>getAttribute("CAMUNDA_CSRF_TOKEN"))
        .isEqualTo(desk.cookie("XSRF-TOKEN"));
    var tomcat = ((TomcatWebServer) context.getWebServer()).getTomcat();
    assertThat(tomcat.getHost().findChildren())
        .allSatisfy(app -> assertThat(((Context) app).getManager().getActiveSessions()).isZero());
  }

  @Test
  @DisplayName("is not kept for nobody: calls without a log-in leave no row")
  void nobodys() {
    var before = rows();
    for (var path :
        List.of(
            "/camunda/app/tasklist/default/",
            "/camunda/api/engine/engine/default/task",
            "/camunda/api/admin/auth/user/default",
            "/api/menu",
            "/desk/",
            "/engine-rest/task")) {
      for (int i = 0; i < 5; i++) {
        Caller.nobody(port).get(path);
      }
    }
    var refused = Caller.nobody(port);
    refused.send(
        "POST",
        "/camunda/api/admin/auth/user/default/login/tasklist",
        "username=nobody-at-all&password=x",
        "application/x-www-form-urlencoded");
    assertThat(rows()).isEqualTo(before);
    Caller.session(port, "desk");
    assertThat(rows()).isGreaterThan(before);
  }

  private int rows() {
    return jdbc.queryForObject("select count(*) from http_session", Integer.class);
  }

  @Test
  @DisplayName("has one token, however many pages ask for it first and at once")
  void oneToken() throws Exception {
    for (int round = 0; round < 5; round++) {
      var desk = Caller.loggedIn(port, "desk");
      var tokens =
          atOnce(6, () -> desk.get("/camunda/api/engine/engine/")).stream()
              .flatMap(KeptSessionsTest::token)
              .toList();
      assertThat(tokens).isNotEmpty().containsOnly(tokens.get(0));
      assertThat(desk.with("X-XSRF-TOKEN", tokens.get(0)).post(TASKS, "{}").statusCode())
          .isEqualTo(200);
      assertThat(desk.with("X-XSRF-TOKEN", id(desk)).post(TASKS, "{}").statusCode()).isEqualTo(403);
    }
  }

  @Test
  @DisplayName(
      "is not written by a call that changes nothing of it, and once a minute if it is used")
  void sparing() {
    var desk = Caller.session(port, "desk");
    desk.get(TASKS);
    var written = versions(desk);
    for (var path : List.of(TASKS, "/api/me", "/camunda/app/tasklist/default/", TASKS)) {
      assertThat(desk.get(path).statusCode()).isEqualTo(200);
    }
    assertThat(versions(desk)).isEqualTo(written);
    jdbc.update(
        "update http_session set last_access_time = last_access_time - 60000 where session_id = ?",
        id(desk));
    written = versions(desk);
    desk.get("/api/me");
    assertThat(versions(desk)).isNotEqualTo(written);
  }

  @Test
  @DisplayName(
      "that was logged out of stays so, though a call that began before writes it down again")
  void loggedOut() {
    var desk = Caller.session(port, "desk");
    var late = sessions.findById(id(desk));
    Authentications known = late.getAttribute(LOG_IN);
    assertThat(desk.post("/camunda/api/admin/auth/user/default/logout", "").statusCode())
        .isEqualTo(200);
    known.getAuthentications().forEach(person -> person.setCacheValidationTime(new Date(1)));
    late.setAttribute(LOG_IN, known);
    sessions.save(late);
    assertThat(desk.get(TASKS).statusCode()).isEqualTo(401);
    assertThat(desk.get("/api/me").statusCode()).isEqualTo(401);
  }

  @Test
  @DisplayName("that was ended stays so, whatever a call that began before would add to it")
  void ended() {
    var desk = Caller.session(port, "desk");
    var late = sessions.findById(id(desk));
    assertThat(
            desk.with("X-XSRF-TOKEN", siteToken(desk)).send("DELETE", "/api/session", null, null))
        .extracting(HttpResponse::statusCode)
        .isEqualTo(204);
    late.setAttribute("another", "value");
    sessions.save(late);
    assertThat(desk.get(TASKS).statusCode()).isEqualTo(401);
    assertThat(versions(desk)).isEmpty();
  }

  @Test
  @DisplayName("that nobody used for its time is removed")
  void removed() {
    var desk = Caller.session(port, "desk");
    jdbc.update("update http_session set expiry_time = 1 where session_id = ?", id(desk));
    sessions.removeEnded();
    assertThat(versions(desk)).isEmpty();
    assertThat(desk.get(TASKS).statusCode()).isEqualTo(401);
  }

  @Test
  @DisplayName("whose log-in another version wrote otherwise, or nobody of ours, is nobody's")
  void unreadable() {
    for (var bytes : List.of("00", "aced0005", hexOf(new java.io.File("x")))) {
      var desk = Caller.session(port, "desk");
      jdbc.update(
          """
          update http_session_attributes set attribute_bytes = decode(?, 'hex')
          where attribute_name = ? and session_primary_id =
            (select primary_id from http_session where session_id = ?)
          """,
          bytes,
          LOG_IN,
          id(desk));
      assertThat(desk.get(TASKS).statusCode()).as(bytes).isEqualTo(401);
      assertThat(desk.get("/api/me").statusCode()).as(bytes).isEqualTo(401);
    }
  }

  private static String hexOf(Object value) {
    return java.util.HexFormat.of()
        .formatHex(org.springframework.util.SerializationUtils.serialize(value));
  }

  // What our own pages bring; it does not belong to a session.
  private String siteToken(Caller desk) {
    desk.remember(desk.get("/api/me"));
    return desk.cookie("XSRF-TOKEN");
  }

  private static String id(Caller caller) {
    return new String(Base64.getDecoder().decode(caller.cookie("JSESSIONID")));
  }

  // Nobody is told a token whose session has it already.
  private static Stream<String> token(HttpResponse<String> answer) {
    return answer.headers().allValues("Set-Cookie").stream()
        .filter(cookie -> cookie.startsWith("XSRF-TOKEN="))
        .map(cookie -> cookie.split("[=;]")[1]);
  }

  // Each writing of a row gives it another version.
  private List<String> versions(Caller caller) {
    return jdbc.queryForList(
        """
        select coalesce(attribute_name, '') || s.xmin || '/' || a.xmin from http_session s
        left join http_session_attributes a on a.session_primary_id = s.primary_id
        where session_id = ? order by 1
        """,
        String.class,
        id(caller));
  }

  private static List<HttpResponse<String>> atOnce(int number, Callable<HttpResponse<String>> call)
      throws Exception {
    var gate = new CyclicBarrier(number);
    var workers = Executors.newFixedThreadPool(number);
    try {
      var answers = new ArrayList<HttpResponse<String>>();
      for (var done :
          workers.invokeAll(
              IntStream.range(0, number)
                  .<Callable<HttpResponse<String>>>mapToObj(
                      each ->
                          () -> {
                            gate.await();
                            return call.call();
                          })
                  .toList())) {
        answers.add(done.get());
      }
      return answers;
    } finally {
      workers.shutdown();
    }
  }
}
