package org.sala.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sala.Office;
import org.sala.SalaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whatever is wrong with a call, the answer is a status below 500 and a sentence. */
@SalaTest
@DisplayName("A call that cannot be done is answered with a sentence:")
class AnswersTest {

  @Autowired Office office;
  @LocalServerPort int port;

  static Stream<Arguments> wrongCalls() {
    var json = "application/json";
    return Stream.of(
        call("GET", "/engine-rest/metrics", null, null),
        call("GET", "/engine-rest/metrics/no-such/sum", null, null),
        call("GET", "/engine-rest/decision-definition/no-such/xml", null, null),
        call("GET", "/engine-rest/decision-definition/{decision}/xml", null, null),
        call("GET", "/engine-rest/process-instance/no-such/variables", null, null),
        call("GET", "/engine-rest/process-instance/{instance}/variables", null, null),
        call("GET", "/engine-rest/process-instance/{instance}/variables/x", null, null),
        call("GET", "/engine-rest/execution/no-such/localVariables", null, null),
        call("GET", "/engine-rest/task/no-such/variables", null, null),
        call("GET", "/engine-rest/task/no-such/form", null, null),
        call("GET", "/engine-rest/task/no-such/form-variables", null, null),
        call("GET", "/engine-rest/task/no-such/deployed-form", null, null),
        call("GET", "/engine-rest/task?sortBy=no-such&sortOrder=asc", null, null),
        call("GET", "/engine-rest/task?dueBefore=yesterday", null, null),
        call("GET", "/engine-rest/no-such", null, null),
        call("POST", "/engine-rest/task/no-such/submit-form", "{}", json),
        call("POST", "/engine-rest/task/no-such/complete", "{}", json),
        call("POST", "/engine-rest/task/no-such/claim", "{\"userId\":\"desk\"}", json),
        call("POST", "/engine-rest/task/no-such/claim", null, json),
        call("POST", "/engine-rest/task/{task}/submit-form", "[", json),
        call(
            "POST",
            "/engine-rest/task/{task}/submit-form",
            "{\"variables\":{\"x\":{\"type\":\"no-such\",\"value\":1}}}",
            json),
        call(
            "POST",
            "/engine-rest/task/{task}/submit-form",
            "{\"variables\":{\"x\":{\"type\":\"Date\",\"value\":\"no\"}}}",
            json),
        call("POST", "/engine-rest/task", "[", json),
        call("POST", "/engine-rest/task", "{\"sorting\":1}", json),
        call("POST", "/engine-rest/task", "x", "text/plain"),
        call("POST", "/engine-rest/message", "{}", json),
        call("PUT", "/engine-rest/user/desk/credentials", "{}", json),
        call("PUT", "/engine-rest/user/desk/credentials", null, json),
        call("POST", "/api/requests", "--x--", "multipart/form-data; boundary=x"),
        call("POST", "/api/requests", "a=b", "application/x-www-form-urlencoded"),
        call("PUT", "/api/meetings/1/participants", "a=b", "application/x-www-form-urlencoded"),
        call("PUT", "/api/holidays/2026-01-01", "--x--", "multipart/form-data; boundary=x"),
        call("POST", "/api/requests", "[", json),
        call("POST", "/api/requests", "\"x\"", json),
        call("GET", "/api/no-such", null, null),
        call("GET", "/api/requests/KPC-2020-999999", null, null),
        call("GET", "/api/tasks/no-such/case", null, null),
        call("DELETE", "/api/requests", null, null),
        call("GET", "/api/requests?q=%00", null, null),
        call("GET", "/api/requests?size=x", null, null),
        call("GET", "/a;b", null, null),
        call("GET", "/api//requests", null, null),
        call("GET", "/camunda/api//admin/auth/user/default", null, null),
        call("GET", "//api/requests", null, null),
        call("GET", "/api/%2e%2e/requests", null, null),
        call("GET", "/api/requests%5c", null, null),
        call("GET", "/desk/no-such.js", null, null),
        call("GET", "/no-such", null, null));
  }

  private static Arguments call(String method, String path, String body, String type) {
    return Arguments.of(method, path, body, type);
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @MethodSource("wrongCalls")
  void answered(String method, String path, String body, String type) {
    var filled =
        path.replace("{task}", task())
            .replace("{instance}", instance())
            .replace("{decision}", decision());
    var users =
        path.startsWith("/engine-rest")
            ? List.of("desk", "process-owner", "admin")
            : List.of("desk");
    for (var user : users) {
      var answer = Caller.basic(port, user, "demo").send(method, filled, body, type);
      saysSomething(answer);
      if (path.startsWith("/engine-rest") && !user.equals("process-owner")) {
        saysSomething(
            session(user)
                .send(
                    method,
                    filled.replace("/engine-rest/", "/camunda/api/engine/engine/default/"),
                    body,
                    type));
      }
    }
  }

  // What is right for one role may be answered; what is not is told.
  private static void saysSomething(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isLessThan(500);
    if (answer.statusCode() >= 400) {
      assertThat(answer.headers().firstValue("Content-Type").orElse("none")).contains("json");
      assertThat(JsonPath.<Object>read(answer.body(), "$").toString()).contains("=");
      assertThat(answer.body())
          .containsAnyOf("\"detail\":\"", "\"message\":\"")
          .doesNotContain("select ", "Exception:", "<html", "### ", "timestamp");
    }
  }

  @ParameterizedTest(name = "a {1} to a JSON door is 415")
  @org.junit.jupiter.params.provider.CsvSource({
    "POST,multipart/form-data; boundary=x,/api/requests",
    "POST,application/x-www-form-urlencoded,/api/requests",
    "PUT,application/x-www-form-urlencoded,/api/meetings/KPC-M-2026-001/participants",
    "POST,text/plain,/api/meetings"
  })
  void otherKinds(String method, String type, String path) {
    var answer = Caller.basic(port, "desk", "demo").send(method, path, "a=b", type);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(415);
    saysSomething(answer);
  }

  @Test
  @DisplayName(
      "a body that is no object names no field; a short key is called by its header's name")
  void fields() {
    var desk = Caller.basic(port, "desk", "demo");
    assertThat(desk.post("/api/requests", "[").body()).doesNotContain("\"field\":\"\"");
    var keyed = Caller.basic(port, "desk", "demo").with("Idempotency-Key", "x");
    assertThat(keyed.post("/api/requests", validRequest()).body())
        .contains("\"field\":\"Idempotency-Key\"");
  }

  @Test
  @DisplayName("what Tomcat itself refuses is no page of Tomcat's")
  void tomcat() throws IOException {
    for (var line :
        List.of("GET /api/[x] HTTP/1.1", "GET /api/\\x HTTP/1.1", "NONSENSE", "GET / HTTP/9.9")) {
      try (var socket = new Socket("localhost", port)) {
        socket
            .getOutputStream()
            .write(
                (line + "\r\nHost: x\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
        var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(answer).as(line).doesNotContainIgnoringCase("<html").doesNotContain("Tomcat");
      }
    }
  }

  @ParameterizedTest(name = "in {0}")
  @ValueSource(strings = {"km", "en"})
  void language(String language) {
    var answer =
        Caller.basic(port, "desk", "demo")
            .with("Accept-Language", language)
            .get("/api/requests/KPC-2020-999999");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains(language.equals("en") ? "There is nothing" : "គ្មាន");
  }

  @Test
  @DisplayName("a password that keeps to no rule is refused with the rule")
  void passwordRule() {
    var configuration =
        (org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl)
            office.engine().getProcessEngineConfiguration();
    configuration.setEnablePasswordPolicy(true);
    try {
      var admin = Caller.basic(port, "admin", "demo");
      for (var answer :
          List.of(
              admin.put(
                  "/engine-rest/user/auditor/credentials",
                  "{\"password\":\"short\",\"authenticatedUserPassword\":\"demo\"}"),
              admin.post(
                  "/engine-rest/user/create",
                  "{\"profile\":{\"id\":\"nn\"},\"credentials\":{\"password\":\"short\"}}"))) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("១២");
      }
    } finally {
      configuration.setEnablePasswordPolicy(false);
    }
  }

  private static String number;
  private static Caller deskSession;
  private static Caller adminSession;

  private Caller session(String user) {
    if (user.equals("desk")) {
      deskSession = deskSession == null ? Caller.session(port, user) : deskSession;
      return deskSession;
    }
    adminSession = adminSession == null ? Caller.session(port, user) : adminSession;
    return adminSession;
  }

  private String number() {
    number = number == null ? office.receive() : number;
    return number;
  }

  private String task() {
    return office.task(number(), "Activity_CheckRequest").getId();
  }

  private String instance() {
    return office.instance(number(), "citizen-request").getId();
  }

  private String decision() {
    return office
        .engine()
        .getRepositoryService()
        .createDecisionDefinitionQuery()
        .decisionDefinitionKey("service-levels")
        .latestVersion()
        .singleResult()
        .getId();
  }

  private static String validRequest() {
    return "{}";
  }
}
