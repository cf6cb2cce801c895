package org.sala.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sala.Office;
import org.sala.SalaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@SalaTest
@DisplayName("The holes of the engine's last community release are closed:")
class EngineHolesTest {

  @Autowired Office office;
  @LocalServerPort int port;

  @ParameterizedTest(name = "an officer cannot have {0} evaluated in a query")
  @ValueSource(
      strings = {
        "${now()}x",
        "${dataSource}",
        "${''.getClass().forName('java.lang.Runtime')}",
        "${execution}",
        "#{1+1}"
      })
  void queriesEvaluateNoExpression(String expression) {
    var body = "{\"orQueries\":[{\"createdBeforeExpression\":\"%s\"}]}".formatted(expression);
    var plain = "{\"createdBeforeExpression\":\"%s\"}".formatted(expression);
    var basic = Caller.basic(port, "labour-officer", "demo");
    var session = Caller.session(port, "labour-officer");
    assertThat(basic.post("/engine-rest/task", body).statusCode()).isEqualTo(400);
    assertThat(basic.post("/engine-rest/task", plain).statusCode()).isGreaterThanOrEqualTo(400);
    assertThat(basic.post("/engine-rest/task/count", body).statusCode())
        .isGreaterThanOrEqualTo(400);
    assertThat(session.post("/camunda/api/engine/engine/default/task", body).statusCode())
        .isGreaterThanOrEqualTo(400);
    var filter = office.engine().getFilterService().createTaskFilterQuery().list().get(0).getId();
    assertThat(
            session
                .post("/camunda/api/engine/engine/default/filter/" + filter + "/list", body)
                .statusCode())
        .isGreaterThanOrEqualTo(400);
  }

  @Test
  @DisplayName("the filters that Tasklist needs still work")
  void filtersWork() {
    var session = Caller.session(port, "governor");
    for (var filter : office.engine().getFilterService().createTaskFilterQuery().list()) {
      var answer =
          session.post(
              "/camunda/api/engine/engine/default/filter/" + filter.getId() + "/list", "{}");
      assertThat(answer.statusCode()).as(filter.getName() + answer.body()).isEqualTo(200);
    }
  }

  @Test
  @DisplayName("nobody creates an administrator through the set-up page")
  void setUp() {
    var body =
        "{\"profile\":{\"id\":\"evil\",\"firstName\":\"e\",\"lastName\":\"e\"},\"credentials\":{\"password\":\"evil\"}}";
    var answer = Caller.nobody(port).post("/camunda/api/admin/setup/default/user/create", body);
    assertThat(answer.statusCode()).isIn(401, 403);
    assertThat(office.engine().getIdentityService().createUserQuery().userId("evil").count())
        .isZero();
  }

  @ParameterizedTest(name = "{0} is closed without log-in")
  @ValueSource(
      strings = {
        "/engine-rest/task",
        "/engine-rest/engine",
        "/engine-rest/deployment",
        "/api/requests",
        "/api/me",
        "/v3/api-docs",
        "/actuator/metrics",
        "/camunda/api/engine/engine/default/task",
        "/nothing-here"
      })
  void closedWithoutLogIn(String path) {
    assertThat(Caller.nobody(port).get(path).statusCode()).isIn(401, 403);
  }

  @Test
  @DisplayName("health is open, the rest of actuator is for administrators")
  void actuator() {
    assertThat(Caller.nobody(port).get("/actuator/health").statusCode()).isEqualTo(200);
    assertThat(Caller.basic(port, "desk", "demo").get("/actuator/metrics").statusCode())
        .isEqualTo(403);
    assertThat(Caller.basic(port, "admin", "demo").get("/actuator/metrics").statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest(name = "a model cannot evaluate {0}")
  @ValueSource(
      strings = {
        "${dataSource}",
        "${systemAuthority}",
        "${''.getClass()}",
        "${execution.processEngineServices}",
        "${execution.getProcessEngineServices()}",
        "${''.length()}"
      })
  void expressionsReachOnlyNamedBeans(String expression) {
    assertThatThrownBy(
            () ->
                run(
                    Bpmn.createExecutableProcess("hole")
                        .camundaHistoryTimeToLive(1)
                        .startEvent()
                        .serviceTask()
                        .camundaExpression(expression)
                        .endEvent()
                        .done()))
        .isInstanceOf(ProcessEngineException.class);
  }

  @Test
  @DisplayName("a script does not run")
  void scripts() {
    assertThatThrownBy(
            () ->
                run(
                    Bpmn.createExecutableProcess("hole")
                        .camundaHistoryTimeToLive(1)
                        .startEvent()
                        .scriptTask()
                        .scriptFormat("juel")
                        .scriptText("${1+1}")
                        .endEvent()
                        .done()))
        .isInstanceOf(ProcessEngineException.class);
  }

  @Test
  @DisplayName("a BPMN error that no model catches is raised")
  void unhandledErrors() {
    assertThatThrownBy(
            () ->
                run(
                    Bpmn.createExecutableProcess("hole")
                        .camundaHistoryTimeToLive(1)
                        .startEvent()
                        .endEvent()
                        .error("NOT-CAUGHT")
                        .done()))
        .isInstanceOf(ProcessEngineException.class);
  }

  @Test
  @DisplayName("a serialized Java object is not accepted")
  void javaSerialization() {
    var number = office.receive();
    var instance = office.instance(number, "citizen-request").getId();
    var object =
        Variables.serializedObjectValue("rO0ABXQABGV2aWw=")
            .serializationDataFormat(Variables.SerializationDataFormats.JAVA)
            .objectTypeName("java.lang.String")
            .create();
    assertThatThrownBy(
            () -> office.engine().getRuntimeService().setVariable(instance, "officer", object))
        .isInstanceOf(ProcessEngineException.class);
  }

  @Test
  @DisplayName(
      "words enter the engine by no side door: comments, attachments, variables, task texts")
  void sideDoors() {
    var number = office.receive();
    var task = office.task(number, "Activity_CheckRequest").getId();
    var desk = Caller.basic(port, "desk", "demo");
    var path = "/engine-rest/task/" + task;
    assertThat(desk.post(path + "/claim", "{\"userId\":\"desk\"}").statusCode()).isEqualTo(204);
    assertThat(desk.post(path + "/comment/create", "{\"message\":\"Mr X\"}").statusCode())
        .isGreaterThanOrEqualTo(400);
    assertThat(
            desk.put(path + "/variables/reason", "{\"value\":\"Mr X\",\"type\":\"String\"}")
                .statusCode())
        .isGreaterThanOrEqualTo(400);
    assertThat(
            desk.post(path + "/variables", "{\"modifications\":{\"category\":{\"value\":\"X\"}}}")
                .statusCode())
        .isGreaterThanOrEqualTo(400);
    assertThat(
            desk.put(path + "/localVariables/reason", "{\"value\":\"Mr X\",\"type\":\"String\"}")
                .statusCode())
        .isGreaterThanOrEqualTo(400);
    assertThat(desk.put(path, "{\"name\":\"Mr X\",\"description\":\"Mr X\"}").statusCode())
        .isGreaterThanOrEqualTo(400);
    assertThat(desk.post("/engine-rest/task/create", "{\"name\":\"Mr X\"}").statusCode())
        .isGreaterThanOrEqualTo(400);
    assertThat(desk.post(path + "/bpmnError", "{\"errorCode\":\"x\"}").statusCode())
        .isGreaterThanOrEqualTo(400);
    assertThat(desk.post(path + "/delegate", "{\"userId\":\"labour-head\"}").statusCode())
        .isGreaterThanOrEqualTo(400);
    assertThat(
            desk.post(
                    "/engine-rest/process-definition/key/citizen-request/start",
                    "{\"variables\":{\"name\":{\"value\":\"Mr X\"}}}")
                .statusCode())
        .isGreaterThanOrEqualTo(400);
    assertThat(
            desk.post("/engine-rest/filter/create", "{\"resourceType\":\"Task\",\"name\":\"x\"}")
                .statusCode())
        .isGreaterThanOrEqualTo(400);
    var main = office.instance(number, "citizen-request").getId();
    assertThatThrownBy(
            () -> office.engine().getRuntimeService().setVariable(main, "narrative", "Mr X"))
        .hasMessageContaining("narrative");
    assertThatThrownBy(
            () -> office.engine().getRuntimeService().setVariable(main, "category", "Mr X said"))
        .hasMessageContaining("category");
  }

  @Test
  @DisplayName("the session cookie is secure, and the headers are set")
  void cookiesAndHeaders() {
    var page = Caller.nobody(port).get("/camunda/app/tasklist/default/");
    assertThat(page.headers().allValues("Set-Cookie"))
        .isNotEmpty()
        .allSatisfy(cookie -> assertThat(cookie).contains("Secure").contains("SameSite=Strict"))
        .anySatisfy(cookie -> assertThat(cookie).startsWith("JSESSIONID").contains("HttpOnly"));
    assertThat(page.headers().firstValue("Content-Security-Policy")).isPresent();
    assertThat(page.headers().firstValue("Strict-Transport-Security")).isPresent();
    assertThat(page.headers().firstValue("Content-Type").orElse("")).containsIgnoringCase("utf-8");
    var desk = Caller.nobody(port).get("/desk/");
    assertThat(desk.headers().firstValue("Content-Security-Policy"))
        .hasValueSatisfying(policy -> assertThat(policy).contains("frame-ancestors 'none'"));
    assertThat(desk.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
  }

  @Test
  @DisplayName("a log-in that fails is throttled, by basic authentication too")
  void throttled() {
    var identity = office.engine().getIdentityService();
    var user = identity.newUser("throttled");
    user.setPassword("right-password");
    identity.saveUser(user);
    for (int i = 0; i < 3; i++) {
      assertThat(Caller.basic(port, "throttled", "wrong").get("/api/me").statusCode())
          .isEqualTo(401);
    }
    assertThat(Caller.basic(port, "throttled", "right-password").get("/api/me").statusCode())
        .isEqualTo(401);
    identity.unlockUser("throttled");
    assertThat(Caller.basic(port, "throttled", "right-password").get("/api/me").statusCode())
        .isEqualTo(200);
  }

  @Test
  @DisplayName("passwords are hashed slowly and with a salt")
  void passwords() {
    var stored =
        office
            .engine()
            .getIdentityService()
            .createUserQuery()
            .userId("desk")
            .singleResult()
            .getPassword();
    assertThat(stored).startsWith("{PBKDF2-SHA512}210000$").doesNotContain("demo");
  }

  @Test
  @DisplayName("a session needs the token against forged calls")
  void forgedCalls() {
    var session = Caller.session(port, "desk").with("X-XSRF-TOKEN", "forged");
    assertThat(session.post("/api/requests", "{}").statusCode()).isEqualTo(403);
  }

  @Test
  @DisplayName("a call without the token of its session is refused, and the person stays logged in")
  void staysLoggedIn() {
    var session = Caller.session(port, "desk");
    var count = "/camunda/api/engine/engine/default/task/count";
    for (var token : new String[] {"forged", ""}) {
      var refused = session.with("X-XSRF-TOKEN", token).post(count, "{}");
      assertThat(refused.statusCode()).isEqualTo(403);
      assertThat(refused.body()).contains("\"detail\":\"");
      assertThat(session.get("/api/me").statusCode()).isEqualTo(200);
      session.remember(refused);
      assertThat(session.post(count, "{}").statusCode()).isEqualTo(200);
    }
  }

  @ParameterizedTest(name = "a model may not hold {0}")
  @ValueSource(
      strings = {
        "<serviceTask id='a' camunda:type='shell' />",
        "<serviceTask id='a' camunda:class='org.camunda.bpm.engine.impl.bpmn.behavior.ShellActivityBehavior' />",
        "<sendTask id='a' camunda:type='mail' />",
        "<userTask id='a' camunda:formKey='embedded:deployment:x.html' />",
        "<userTask id='a' camunda:candidateUsers='process-owner' />",
        "<userTask id='a'><extensionElements><camunda:taskListener event='create' class='x.Y' /></extensionElements></userTask>",
        "<scriptTask id='a' scriptFormat='x'><script>x</script></scriptTask>"
      })
  void modelsHoldNoCode(String task) {
    var model =
        "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' xmlns:camunda='http://camunda.org/schema/1.0/bpmn' targetNamespace='x'>"
            + "<process id='hole' isExecutable='true' camunda:historyTimeToLive='1'><startEvent id='s' /><sequenceFlow id='f' sourceRef='s' targetRef='a' />"
            + task
            + "</process></definitions>";
    var repository = office.engine().getRepositoryService();
    assertThatThrownBy(() -> repository.createDeployment().addString("hole.bpmn", model).deploy())
        .isInstanceOf(ProcessEngineException.class);
  }

  @Test
  @DisplayName(
      "a head cannot change who may do a task, nor until when, nor anybody the engine's own jobs")
  void identityLinks() {
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
    var path = "/engine-rest/task/" + office.task(number, "Activity_AssignOfficer").getId();
    var head = Caller.basic(port, "labour-head", "demo");
    assertThat(head.get(path).statusCode()).isEqualTo(200);
    assertThat(
            head.post(
                    path + "/identity-links",
                    "{\"groupId\":\"land-officers\",\"type\":\"candidate\"}")
                .statusCode())
        .isEqualTo(400);
    assertThat(
            head.post(path + "/identity-links", "{\"userId\":\"land-officer\",\"type\":\"Mr X\"}")
                .statusCode())
        .isEqualTo(400);
    assertThat(
            head.post(
                    path + "/identity-links/delete",
                    "{\"groupId\":\"labour-heads\",\"type\":\"candidate\"}")
                .statusCode())
        .isEqualTo(400);
    assertThat(head.post(path + "/assignee", "{\"userId\":\"land-officer\"}").statusCode())
        .isEqualTo(400);
    assertThat(head.put(path, "{\"due\":\"2030-01-01T00:00:00.000+0700\"}").statusCode())
        .isGreaterThanOrEqualTo(400);
    assertThat(office.candidates(number, "Activity_AssignOfficer")).containsExactly("labour-heads");
    var job = office.engine().getHistoryService().findHistoryCleanupJobs().get(0).getId();
    assertThat(head.put("/engine-rest/job/" + job + "/retries", "{\"retries\":0}").statusCode())
        .isGreaterThanOrEqualTo(400);
    assertThat(
            Caller.basic(port, "desk", "demo")
                .send("DELETE", "/engine-rest/user/desk", null, null)
                .statusCode())
        .isEqualTo(403);
  }

  private void run(BpmnModelInstance model) {
    office.engine().getRuntimeService().startProcessInstanceById(deploy(model));
  }

  private String deploy(BpmnModelInstance model) {
    return office
        .engine()
        .getRepositoryService()
        .createDeployment()
        .addModelInstance("hole.bpmn", model)
        .deployWithResult()
        .getDeployedProcessDefinitions()
        .get(0)
        .getId();
  }

  @Test
  @DisplayName(
      "Camunda Modeler, a page of file://, may call the REST API with a password; other origins may not")
  void modeler() {
    System.setProperty("jdk.httpclient.allowRestrictedHeaders", "origin");
    var allowed =
        Caller.basic(port, "process-owner", "demo")
            .with("Origin", "file://")
            .get("/engine-rest/version");
    assertThat(allowed.statusCode()).isEqualTo(200);
    assertThat(allowed.headers().firstValue("Access-Control-Allow-Origin")).contains("file://");
    var other =
        Caller.basic(port, "process-owner", "demo")
            .with("Origin", "https://evil.example")
            .get("/engine-rest/version");
    assertThat(other.statusCode()).isEqualTo(403);
  }

  @Test
  @DisplayName("a text with the character that ends texts in the database is refused")
  void zeroCharacter() {
    assertThat(Caller.basic(port, "desk", "demo").get("/api/requests?number=%00").statusCode())
        .isEqualTo(400);
  }
}
