package org.sala.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Statement;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sala.Office;
import org.sala.SalaTest;
import org.sala.engine.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.StatementCallback;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One log-in, or one model, does not end the server. */
@SalaTest
@DisplayName("Too much at once is refused with a sentence:")
class LoadLimitsTest {

  private static final List<String> BOTH_DOORS =
      List.of("/engine-rest", "/camunda/api/engine/engine/default");

  @Autowired Office office;
  @Autowired JdbcTemplate jdbc;
  @Autowired PlatformTransactionManager transactions;
  @LocalServerPort int port;

  @ParameterizedTest(name = "a query with {0} conditions")
  @ValueSource(ints = {21, 1_000, 20_000})
  @Timeout(20)
  void conditions(int number) {
    var variable = "{\"name\":\"a\",\"operator\":\"eq\",\"value\":\"b\"}";
    var many = String.join(",", Collections.nCopies(number, variable));
    for (var list : List.of("taskVariables", "processVariables", "caseInstanceVariables")) {
      refused("/task/count", "{\"" + list + "\":[" + many + "]}");
      refused("/task/count", "{\"orQueries\":[{\"" + list + "\":[" + many + "]}]}");
      refused("/task", "{\"" + list + "\":[" + many + "]}");
    }
    refused("/process-instance", "{\"variables\":[" + many + "]}");
    refused("/execution/count", "{\"variables\":[" + many + "]}");
    refused(
        "/task",
        "{\"orQueries\":["
            + String.join(",", Collections.nCopies(number, "{\"name\":\"a\"}"))
            + "]}");
    refused(
        "/task",
        "{\"sorting\":["
            + String.join(
                ",", Collections.nCopies(number, "{\"sortBy\":\"name\",\"sortOrder\":\"asc\"}"))
            + "]}");
  }

  @Test
  @DisplayName("a query in the address, a filter's query")
  void conditionsElsewhere() {
    var many = String.join(",", Collections.nCopies(100, "a_eq_b"));
    var caller = Caller.basic(port, "labour-officer", "demo");
    assertThat(caller.get("/engine-rest/task/count?processVariables=" + many).statusCode())
        .isEqualTo(400);
    var filter = office.engine().getFilterService().createTaskFilterQuery().list().get(0).getId();
    var variable = "{\"name\":\"a\",\"operator\":\"eq\",\"value\":\"b\"}";
    refused(
        "/filter/" + filter + "/list",
        "{\"processVariables\":[" + String.join(",", Collections.nCopies(100, variable)) + "]}");
  }

  @Test
  @DisplayName("a list of 100,000 values, a body of 5,000 levels, an expression of 2,000 brackets")
  @Timeout(20)
  void listsLevelsBrackets() {
    var ids = IntStream.range(0, 100_000).mapToObj(i -> "\"x" + i + "\"");
    refused(
        "/task",
        "{\"processInstanceBusinessKeyIn\":[" + ids.collect(Collectors.joining(",")) + "]}");
    refused("/task", "{\"orQueries\":".repeat(5_000));
    refused(
        "/task",
        "{\"orQueries\":[{\"createdBeforeExpression\":\"${"
            + "(".repeat(2_000)
            + "1"
            + ")".repeat(2_000)
            + "}\"}]}");
    refused(
        "/task",
        "{\"orQueries\":[{\"createdBeforeExpression\":\"${" + "!".repeat(100_000) + "true}\"}]}");
  }

  @Test
  @DisplayName("a body of more than a megabyte, at every door, also one without a declared length")
  void bodies() {
    var large = "{\"name\":\"" + "x".repeat(1_100_000) + "\"}";
    var basic = Caller.basic(port, "labour-officer", "demo");
    for (var door :
        List.of(
            "/engine-rest/task",
            "/camunda/api/engine/engine/default/task",
            "/camunda/api/admin/auth/user/default/login/tasklist",
            "/camunda/api/cockpit/plugin/base/default/process-definition/statistics",
            "/api/requests")) {
      for (var type :
          List.of(
              "application/json",
              "application/x-www-form-urlencoded",
              "multipart/form-data; boundary=x")) {
        assertThat(basic.send("POST", door, large, type).statusCode()).as(door).isEqualTo(413);
        assertThat(basic.chunked(door, large, type).statusCode()).as(door).isEqualTo(413);
      }
    }
  }

  @Test
  @DisplayName("a person still logs in, asks and submits as before")
  void usual() {
    var session = Caller.session(port, "labour-officer");
    assertThat(
            session
                .post(
                    "/camunda/api/engine/engine/default/task",
                    "{\"processVariables\":[{\"name\":\"a\",\"operator\":\"eq\",\"value\":\"b\"}],"
                        + "\"sorting\":[{\"sortBy\":\"dueDate\",\"sortOrder\":\"asc\"}]}")
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  @DisplayName("gateways in a circle end after some thousand steps, and nothing has changed")
  @Timeout(20)
  void circle() {
    assertThatThrownBy(
            () ->
                run(
                    """
                    <startEvent id="s"/><sequenceFlow id="f1" sourceRef="s" targetRef="a"/>
                    <exclusiveGateway id="a"/><sequenceFlow id="f2" sourceRef="a" targetRef="b"/>
                    <exclusiveGateway id="b"/><sequenceFlow id="f3" sourceRef="b" targetRef="a"/>
                    """))
        .isInstanceOf(Refusal.class);
    assertThat(
            office
                .engine()
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey("limit")
                .count())
        .isZero();
  }

  @Test
  @DisplayName("a command of 5,000 steps is done, and begins to count anew; one of 5,001 is not")
  @Timeout(60)
  void steps() {
    run(straight(5_000));
    run(straight(5_000));
    assertThatThrownBy(() -> run(straight(5_001)))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.problems().get(0).text().en()).contains("5,000"));
  }

  /** A process of so many flows, one after the other. */
  private static String straight(int flows) {
    var body = new StringBuilder("<startEvent id=\"n0\"/>");
    for (int i = 1; i <= flows; i++) {
      body.append(
          "<sequenceFlow id=\"f%1$d\" sourceRef=\"n%2$d\" targetRef=\"n%1$d\"/>"
              .formatted(i, i - 1));
      body.append((i < flows ? "<task id=\"n%d\"/>" : "<endEvent id=\"n%d\"/>").formatted(i));
    }
    return body.toString();
  }

  @Test
  @DisplayName("a process that calls itself without end")
  @Timeout(60)
  void callsItself() {
    assertThatThrownBy(
            () ->
                run(
                    """
                    <startEvent id="s"/><sequenceFlow id="f1" sourceRef="s" targetRef="a"/>
                    <callActivity id="a" calledElement="limit"/>
                    """))
        .isInstanceOf(Refusal.class);
  }

  @ParameterizedTest(name = "a table with {0}")
  @ValueSource(
      strings = {
        "for i in 1..3000, j in 1..3000 return i * j",
        "some i in 1..3000000 satisfies i = 7",
        "every i in 1..3000000 satisfies i = 7",
        "2 ** 999999999",
        "matches(category, \"(a+)+$\")",
        "replace(category, \"(a+)+$\", \"x\")",
        "{f: function(x) f(x)}.f(1)",
        "/*\"*/ count(for i in 1..3000, j in 1..3000 return i * j) /*\"*/",
        "/*'*/ count(for i in 1..3000, j in 1..3000 return i * j) /*'*/",
        "[`\"`, count(for i in 1..3000, j in 1..3000 return i * j), `\"`]",
        "count('for i in 1..3000, j in 1..3000 return i * j')",
        "`repeat`(category, 999999999)",
        "((((((((((((((((((((((((((((((1))))))))))))))))))))))))))))))"
      })
  @Timeout(20)
  void tables(String text) {
    assertThatThrownBy(() -> deploy("limit.dmn", table(text))).isInstanceOf(Refusal.class);
    // A form hides its fields by the same language.
    var form =
        "{\"id\":\"limit\",\"type\":\"default\",\"components\":[{\"key\":\"a\",\"type\":\"textfield\",\"conditional\":{\"hide\":\"="
            + text.replace("\"", "\\\"")
            + "\"}}]}";
    assertThatThrownBy(() -> deploy("limit.form", form)).isInstanceOf(Refusal.class);
    // And what was deployed before there was this limit is held to it when it is asked.
    var feel =
        ((ProcessEngineConfigurationImpl) office.engine().getProcessEngineConfiguration())
            .getDmnEngineConfiguration()
            .getFeelEngine();
    assertThat(feel.getClass().getSimpleName()).isEqualTo("GuardedFeel");
    assertThatThrownBy(
            () ->
                feel.evaluateSimpleExpression(
                    text, Variables.createVariables().asVariableContext()))
        .isInstanceOf(Refusal.class);
  }

  @ParameterizedTest(name = "a timer or a retry at {0}")
  @ValueSource(
      strings = {
        "<timeCycle>R/PT1S</timeCycle>",
        "<timeCycle>R/PT59M</timeCycle>",
        "<timeCycle>0/1 * * * * ?</timeCycle>",
        "<timeCycle>R100/2026-01-01T00:00:00/PT1S</timeCycle>",
        "<timeCycle>${often}</timeCycle>"
      })
  void cycles(String cycle) {
    var body =
        """
        <startEvent id="s"/><sequenceFlow id="f1" sourceRef="s" targetRef="a"/><userTask id="a"/>
        <boundaryEvent id="b" attachedToRef="a" cancelActivity="false"><timerEventDefinition id="t">%s</timerEventDefinition></boundaryEvent>
        """
            .formatted(cycle);
    assertThatThrownBy(() -> deploy("limit.bpmn", process(body))).isInstanceOf(Refusal.class);
    deploy("limit.bpmn", process(body.replace(cycle, "<timeCycle>R3/P1D</timeCycle>")));
  }

  @Test
  @DisplayName("a statement of a call ends with the call's time; a job's does not")
  void statements() throws Exception {
    var template = new TransactionTemplate(transactions);
    assertThat(template.<Integer>execute(status -> timeout())).isZero();
    var request = new MockHttpServletRequest();
    new HttpCall()
        .doFilter(
            request,
            new MockHttpServletResponse(),
            (asked, answer) ->
                asked.setAttribute("timeout", template.<Integer>execute(status -> timeout())));
    assertThat((Integer) request.getAttribute("timeout")).isBetween(1, 60);
  }

  // Any statement that takes part in the transaction is given what is left of its time.
  private int timeout() {
    var own = new JdbcTemplate(jdbc.getDataSource());
    return own.execute((StatementCallback<Integer>) Statement::getQueryTimeout);
  }

  private void refused(String path, String body) {
    for (var door : BOTH_DOORS) {
      var caller =
          door.startsWith("/engine") ? Caller.basic(port, "labour-officer", "demo") : session();
      var started = System.nanoTime();
      var answer = caller.post(door + path, body);
      assertThat(answer.statusCode()).as(answer.body()).isIn(400, 413);
      assertThat(answer.body()).contains("\"message\":");
      assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(5));
    }
  }

  private Caller session;

  private Caller session() {
    if (session == null) {
      session = Caller.session(port, "labour-officer");
    }
    return session;
  }

  private void run(String body) {
    deploy("limit.bpmn", process(body));
    office.engine().getRuntimeService().startProcessInstanceByKey("limit");
  }

  private void deploy(String name, String content) {
    office.engine().getRepositoryService().createDeployment().addString(name, content).deploy();
  }

  private static String process(String body) {
    return "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' xmlns:camunda='http://camunda.org/schema/1.0/bpmn' targetNamespace='x'><process id='limit' isExecutable='true' camunda:historyTimeToLive='1'>"
        + body
        + "</process></definitions>";
  }

  private static String table(String text) {
    return """
        <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="d" name="d" namespace="x">
        <decision id="limit" name="limit" camunda:historyTimeToLive="1"><decisionTable id="t">
        <input id="i"><inputExpression id="ie" typeRef="string"><text>%s</text></inputExpression></input>
        <output id="o" name="o" typeRef="string"/>
        <rule id="r"><inputEntry id="ien"><text>-</text></inputEntry><outputEntry id="oen"><text>"x"</text></outputEntry></rule>
        </decisionTable></decision></definitions>
        """
        .formatted(text);
  }
}
