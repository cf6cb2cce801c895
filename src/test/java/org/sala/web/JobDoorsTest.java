package org.sala.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sala.Office;
import org.sala.SalaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Whoever knocks at the doors of jobs, messages and deployments changes nothing and learns nothing.
 */
@SalaTest
@DisplayName("Behind the engine's doors")
class JobDoorsTest {

  private static final List<String> ROLES =
      List.of(
          "desk",
          "labour-officer",
          "land-officer",
          "deputy-governor",
          "governor",
          "process-owner",
          "auditor",
          "admin");

  @Autowired Office office;
  @LocalServerPort int port;

  @AfterEach
  void today() {
    ClockUtil.reset();
  }

  /** A way to call: method, path, body; {job}, {definition} and so on are filled in. */
  record Call(String method, String path, String body) {
    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  static Stream<Call> callsThatWouldMoveJobs() {
    return Stream.of(
        new Call("POST", "/job/{job}/execute", null),
        new Call("PUT", "/job/{job}/retries", "{\"retries\":0}"),
        new Call(
            "PUT",
            "/job/{job}/retries",
            "{\"retries\":3,\"dueDate\":\"2026-01-01T00:00:00.000+0700\"}"),
        new Call("PUT", "/job/{job}/duedate", "{\"duedate\":\"2026-01-01T00:00:00.000+0700\"}"),
        new Call("POST", "/job/{job}/duedate/recalculate", null),
        new Call("PUT", "/job/{job}/suspended", "{\"suspended\":true}"),
        new Call("PUT", "/job/{job}/priority", "{\"priority\":9}"),
        new Call("DELETE", "/job/{job}", null),
        new Call("POST", "/job/retries", "{\"retries\":0,\"jobIds\":[\"{job}\"]}"),
        new Call(
            "PUT", "/job/suspended", "{\"suspended\":true,\"processInstanceId\":\"{instance}\"}"),
        new Call("PUT", "/job-definition/{jobDefinition}/retries", "{\"retries\":0}"),
        new Call(
            "PUT",
            "/job-definition/{jobDefinition}/suspended",
            "{\"suspended\":true,\"includeJobs\":true}"),
        new Call("PUT", "/job-definition/{jobDefinition}/jobPriority", "{\"priority\":9}"),
        new Call("PUT", "/process-instance/{instance}/suspended", "{\"suspended\":true}"),
        new Call("DELETE", "/process-instance/{instance}", null),
        new Call(
            "POST",
            "/process-instance/{instance}/modification",
            "{\"instructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"Activity_CheckRequest\"}]}"),
        new Call(
            "PUT",
            "/process-definition/{definition}/suspended",
            "{\"suspended\":true,\"includeProcessInstances\":true}"),
        new Call("DELETE", "/process-definition/{definition}?cascade=true", null),
        new Call("DELETE", "/deployment/{deployment}?cascade=true", null),
        new Call("DELETE", "/deployment/{deployment}", null),
        new Call("POST", "/history/cleanup?immediatelyDue=true", null),
        new Call(
            "POST",
            "/process-instance/job-retries",
            "{\"retries\":0,\"processInstances\":[\"{instance}\"]}"),
        new Call("POST", "/process-instance/delete", "{\"processInstanceIds\":[\"{instance}\"]}"),
        new Call("POST", "/signal", "{\"name\":\"x\"}"),
        new Call("POST", "/condition", "{\"variables\":{}}"),
        new Call("POST", "/execution/{instance}/signal", "{}"),
        new Call("POST", "/execution/{instance}/messages/request-withdrawn/trigger", "{}"),
        new Call("POST", "/decision-definition/key/service-levels/evaluate", "{\"variables\":{}}"));
  }

  /** Calls that the engine may also find wrong in themselves, whoever sends them. */
  static Stream<Call> furtherCalls() {
    return Stream.of(
        new Call(
            "PUT",
            "/process-definition/{definition}/history-time-to-live",
            "{\"historyTimeToLive\":0}"),
        new Call(
            "POST",
            "/process-definition/{definition}/start",
            "{\"businessKey\":\"KPC-2026-000001\"}"),
        new Call("POST", "/process-definition/key/public-meeting/start", "{}"),
        new Call(
            "POST",
            "/process-instance/message-async",
            "{\"processInstanceIds\":[\"{instance}\"],\"messageName\":\"request-withdrawn\"}"),
        new Call(
            "POST",
            "/process-instance/variables-async",
            "{\"processInstanceIds\":[\"{instance}\"],\"variables\":{}}"),
        new Call(
            "POST",
            "/process-instance/suspended-async",
            "{\"suspended\":true,\"processInstanceIds\":[\"{instance}\"]}"),
        new Call(
            "PUT",
            "/process-instance/suspended",
            "{\"suspended\":true,\"processDefinitionKey\":\"citizen-request\"}"),
        new Call(
            "PUT",
            "/process-definition/suspended",
            "{\"suspended\":true,\"processDefinitionKey\":\"citizen-request\",\"includeProcessInstances\":true}"),
        new Call(
            "PUT",
            "/job-definition/suspended",
            "{\"suspended\":true,\"processDefinitionKey\":\"citizen-request\",\"includeJobs\":true}"),
        new Call(
            "POST",
            "/modification/execute",
            "{\"processDefinitionId\":\"{definition}\",\"processInstanceIds\":[\"{instance}\"],\"instructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"Activity_CheckRequest\"}]}"),
        new Call(
            "POST",
            "/process-definition/{definition}/restart",
            "{\"processInstanceIds\":[\"{instance}\"],\"instructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"Activity_CheckRequest\"}]}"),
        new Call(
            "POST",
            "/history/process-instance/delete",
            "{\"historicProcessInstanceIds\":[\"{instance}\"],\"deleteReason\":\"x\"}"),
        new Call("DELETE", "/history/process-instance/{instance}", null),
        new Call(
            "POST",
            "/history/process-instance/set-removal-time",
            "{\"absoluteRemovalTime\":\"2020-01-01T00:00:00.000+0700\",\"historicProcessInstanceIds\":[\"{instance}\"]}"),
        new Call(
            "POST",
            "/external-task/fetchAndLock",
            "{\"workerId\":\"x\",\"maxTasks\":1,\"topics\":[{\"topicName\":\"x\",\"lockDuration\":1000}]}"),
        new Call("PUT", "/process-instance/{instance}/variables/category", "{\"value\":\"ROAD\"}"),
        new Call(
            "POST",
            "/execution/{instance}/create-incident",
            "{\"incidentType\":\"x\",\"configuration\":\"x\"}"));
  }

  static Stream<Arguments> everyRoleEveryCall() {
    return ROLES.stream()
        .flatMap(
            role ->
                Stream.concat(callsThatWouldMoveJobs(), furtherCalls())
                    .map(call -> Arguments.of(role, call)));
  }

  @ParameterizedTest(name = "{0} is refused {1}, and nothing has moved")
  @MethodSource("everyRoleEveryCall")
  void nothingMoves(String role, Call call) {
    var number = theRequest();
    var before = jobs(number);
    var names = names(number, before);
    var refusals =
        furtherCalls().anyMatch(call::equals) ? List.of(400, 403, 404) : List.of(403, 404);
    for (var door : doors(role)) {
      var answer = door.call(call, names);
      // 404 where the caller may not even read the deployment or the decision that is meant.
      assertThat(answer.statusCode()).as(door.path + ": " + answer.body()).isIn(refusals);
      assertThat(answer.body()).doesNotContain(names.get("job"), names.get("instance"));
    }
    assertThat(state(jobs(number))).isEqualTo(state(before));
    assertThat(office.instance(number, "citizen-request").isSuspended()).isFalse();
  }

  @ParameterizedTest(name = "{0} cannot ask by correlation who is accused")
  @MethodSource("roles")
  void correlationTellsNothing(String role) {
    var number = theRequest();
    for (var door : doors(role)) {
      var answers =
          Stream.of(
                  "\"businessKey\":\""
                      + number
                      + "\",\"correlationKeys\":{\"category\":{\"value\":\"LABOUR\"}}",
                  "\"businessKey\":\""
                      + number
                      + "\",\"correlationKeys\":{\"category\":{\"value\":\"ROAD\"}}",
                  "\"businessKey\":\"" + number + "\"",
                  "\"businessKey\":\"KPC-2020-999999\"",
                  "\"all\":true",
                  "\"processInstanceId\":\"none\"")
              .map(keys -> "{\"messageName\":\"request-withdrawn\"," + keys + "}")
              .map(body -> door.caller.post(door.path + "/message", body))
              .toList();
      assertThat(answers).allMatch(answer -> answer.statusCode() == 403);
      assertThat(answers.stream().map(HttpResponse::body).distinct()).as(door.path).hasSize(1);
    }
    assertThat(office.instance(number, "citizen-request")).isNotNull();
  }

  static Stream<String> roles() {
    return ROLES.stream();
  }

  @ParameterizedTest(name = "{0} cannot move the cleanup of history, a job of no process")
  @MethodSource("roles")
  void cleanupJob(String role) {
    var job = office.engine().getHistoryService().findHistoryCleanupJobs().get(0);
    for (var door : doors(role)) {
      for (var call :
          List.of(
              new Call("DELETE", "/job/{job}", null),
              new Call("POST", "/job/{job}/execute", null),
              new Call("PUT", "/job/{job}/retries", "{\"retries\":0}"))) {
        assertThat(door.call(call, Map.of("job", job.getId())).statusCode()).isEqualTo(403);
      }
    }
    var after = office.engine().getHistoryService().findHistoryCleanupJobs().get(0);
    assertThat(state(List.of(after))).isEqualTo(state(List.of(job)));
  }

  @Test
  @DisplayName("a process owner tries a job again that has failed for good, and no other")
  void retryOfFailedJob() {
    var number = theRequest();
    var job = jobs(number).get(0);
    var owner = Caller.basic(port, "process-owner", "demo");
    office.engine().getManagementService().setJobRetries(job.getId(), 0);
    try {
      assertThat(
              Caller.basic(port, "labour-officer", "demo")
                  .put("/engine-rest/job/" + job.getId() + "/retries", "{\"retries\":1}")
                  .statusCode())
          .isEqualTo(403);
      assertThat(
              owner
                  .put("/engine-rest/job/" + job.getId() + "/retries", "{\"retries\":1}")
                  .statusCode())
          .isEqualTo(204);
      assertThat(
              owner
                  .put("/engine-rest/job/" + job.getId() + "/retries", "{\"retries\":9}")
                  .statusCode())
          .isEqualTo(403);
    } finally {
      office.engine().getManagementService().setJobRetries(job.getId(), job.getRetries());
    }
  }

  @Test
  @DisplayName(
      "whoever deployed models cannot delete them, cascade or not, while or after cases run")
  void ownDeployment() throws IOException {
    var owner = Caller.basic(port, "process-owner", "demo");
    var table =
        Files.readString(Path.of("processes/citizen-request/merge-deadlines.dmn"))
            .replaceFirst("versionTag=\"[^\"]*\"", "versionTag=\"1.0.9\"");
    var change = new Modeler(port).putInForce("own", Map.of("merge-deadlines.dmn", table));
    var id =
        office
            .engine()
            .getRepositoryService()
            .createDeploymentQuery()
            .deploymentNameLike("change-" + change + ":%")
            .singleResult()
            .getId();
    for (var query : List.of("", "?cascade=true", "?cascade=true&skipCustomListeners=true")) {
      var answer = owner.send("DELETE", "/engine-rest/deployment/" + id + query, null, null);
      assertThat(answer.statusCode()).isEqualTo(403);
      assertThat(answer.body()).contains("គំរូ");
    }
    assertThat(
            office.engine().getRepositoryService().createDeploymentQuery().deploymentId(id).count())
        .isOne();
    var rights =
        office
            .engine()
            .getAuthorizationService()
            .createAuthorizationQuery()
            .resourceId(id)
            .singleResult();
    assertThat(Permissions.values())
        .filteredOn(right -> right != Permissions.NONE && rights.isPermissionGranted(right))
        .containsExactlyInAnyOrder(Permissions.READ, Permissions.CREATE);
  }

  private record Door(Caller caller, String path) {
    HttpResponse<String> call(Call call, Map<String, String> names) {
      var path = filled(call.path(), names);
      var body = call.body() == null ? null : filled(call.body(), names);
      return caller.send(call.method(), this.path + path, body, "application/json");
    }

    private static String filled(String text, Map<String, String> names) {
      var filled = text;
      for (var name : names.entrySet()) {
        filled = filled.replace("{" + name.getKey() + "}", name.getValue());
      }
      return filled;
    }
  }

  private static final Map<String, Caller> SESSIONS = new HashMap<>();

  private List<Door> doors(String role) {
    var basic = new Door(Caller.basic(port, role, "demo"), "/engine-rest");
    if (role.equals("process-owner")) {
      return List.of(basic); // has Cockpit, not Tasklist, where the tests log in
    }
    var session = SESSIONS.computeIfAbsent(port + role, key -> Caller.session(port, role));
    return List.of(basic, new Door(session, "/camunda/api/engine/engine/default"));
  }

  private static String number;

  private String theRequest() {
    if (number == null) {
      number = office.receive();
    }
    return number;
  }

  private Map<String, String> names(String number, List<Job> jobs) {
    var instance = office.instance(number, "citizen-request");
    var definition =
        office
            .engine()
            .getRepositoryService()
            .createProcessDefinitionQuery()
            .processDefinitionId(instance.getProcessDefinitionId())
            .singleResult();
    return Map.of(
        "job",
        jobs.get(0).getId(),
        "jobDefinition",
        jobs.get(0).getJobDefinitionId(),
        "instance",
        instance.getId(),
        "definition",
        definition.getId(),
        "deployment",
        definition.getDeploymentId());
  }

  private List<Job> jobs(String number) {
    return office
        .engine()
        .getManagementService()
        .createJobQuery()
        .processInstanceId(office.instance(number, "citizen-request").getId())
        .orderByJobId()
        .asc()
        .list();
  }

  private static List<String> state(List<Job> jobs) {
    return jobs.stream()
        .map(
            job ->
                job.getId()
                    + " "
                    + job.getDuedate()
                    + " "
                    + job.getRetries()
                    + " "
                    + job.isSuspended()
                    + " "
                    + job.getPriority())
        .toList();
  }
}
