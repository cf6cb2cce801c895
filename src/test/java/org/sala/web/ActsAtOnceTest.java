package org.sala.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.request.RequestSteps;
import org.springframework.boot.test.web.server.LocalServerPort;

@DisplayName("Several tasks at once")
class ActsAtOnceTest extends RequestSteps {

  private static final int SEVERAL = 20;

  @LocalServerPort int port;

  private Caller as(String user, String language) {
    return Caller.basic(port, user, "demo").with("Accept-Language", language);
  }

  private List<String> received(String category) {
    office.itIs("2026-06-01T09:00");
    return IntStream.range(0, SEVERAL)
        .mapToObj(each -> office.receive("category", category))
        .toList();
  }

  private List<String> tasks(List<String> numbers, String activity) {
    return numbers.stream().map(number -> office.task(number, activity).getId()).toList();
  }

  private String bulk(String user, String language, List<String> tasks, String rest) {
    var ids = "\"" + String.join("\",\"", tasks) + "\"";
    var answer = as(user, language).post("/api/tasks/bulk", "{\"ids\":[" + ids + "]," + rest + "}");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    office.runJobs();
    return answer.body();
  }

  private static List<Boolean> done(String body) {
    return JsonPath.read(body, "$[*].done");
  }

  @Test
  @DisplayName(
      "are accepted by the desk and assigned by the head; what is refused is refused alone")
  void assigned() {
    var numbers = received("LABOUR");
    var accepted =
        bulk(
            "desk",
            "en",
            tasks(numbers, "Activity_CheckRequest"),
            "\"act\":\"COMPLETE\",\"answers\":{\"checkResult\":\"ACCEPT\"}");
    assertThat(done(accepted)).hasSize(SEVERAL).containsOnly(true);

    var tasks = tasks(numbers, "Activity_AssignOfficer");
    var against = numbers.get(7);
    as("desk", "en").post("/api/requests/" + against + "/accused", "{\"units\":[\"DEP-LAB\"]}");
    var named =
        as("desk", "en")
            .post("/api/requests/" + against + "/accused", "{\"persons\":[\"labour-head\"]}");
    assertThat(named.statusCode()).as(named.body()).isEqualTo(204);

    var lines =
        bulk(
            "labour-head",
            "km",
            tasks,
            "\"act\":\"COMPLETE\",\"answers\":{\"officer\":\"labour-officer\"}");
    var expected = new ArrayList<>(Collections.nCopies(SEVERAL, true));
    expected.set(7, false);
    assertThat(done(lines)).isEqualTo(expected);
    assertThat(JsonPath.<List<String>>read(lines, "$[?(@.done == false)].problem"))
        .singleElement()
        .asString()
        .matches("[^A-Za-z]*\\p{IsKhmer}.*")
        .doesNotContain(against);
    for (var number : numbers) {
      assertThat(office.open(number))
          .as(number)
          .containsExactly(
              number.equals(against) ? "Activity_AssignOfficer" : "Activity_ExamineRequest");
    }
    assertThat(office.task(against, "Activity_AssignOfficer").getAssignee())
        .as("a refused one is not claimed either")
        .isNull();
  }

  @Test
  @DisplayName("are refused one by one where an answer is missing or an officer cannot be chosen")
  void wrong() {
    office.itIs("2026-06-01T09:00");
    var number = office.receive("category", "LABOUR");
    var task = tasks(List.of(number), "Activity_CheckRequest");
    var lines =
        bulk("desk", "en", task, "\"act\":\"COMPLETE\",\"answers\":{\"checkResult\":\"REJECT\"}");
    assertThat(done(lines)).containsExactly(false);
    assertThat(JsonPath.<String>read(lines, "$[0].problem")).contains("is missing");
    assertThat(office.task(number, "Activity_CheckRequest").getAssignee()).isNull();
  }

  private void examined(String number) {
    office.complete(
        "labour-officer",
        number,
        "Activity_ExamineRequest",
        "examination",
        "The wage slips show the delay.",
        "nextStep",
        "ANSWER");
  }

  @Test
  @DisplayName("are not done unread: a form that shows an answer to be approved is opened alone")
  void unread() {
    var number = assigned("2026-06-01T09:00");
    examined(number);
    office.complete(
        "labour-officer", number, "Activity_PlanVisit", "visitDate", "2026-06-02", "team", "Two");
    office.complete(
        "labour-officer",
        number,
        "Activity_RecordFindings",
        "visitResult",
        "FINDINGS",
        "findings",
        "Wages of two months are late.",
        "recommendation",
        "Pay by 15 June.");
    examined(number);
    office.complete(
        "labour-officer",
        number,
        "Activity_DraftAnswer",
        "done",
        java.util.List.of("MEASURE_TAKEN"),
        "outcomeKind",
        "CORRECTIVE_ACTION",
        "answer",
        "The wages are paid by 15 June.");
    var lines =
        bulk(
            "labour-head",
            "en",
            tasks(List.of(number), "Activity_ApproveAnswer"),
            "\"act\":\"COMPLETE\",\"answers\":{\"answerApproval\":\"APPROVE\"}");
    assertThat(JsonPath.<String>read(lines, "$[0].problem")).contains("must be read");
    assertThat(office.open(number)).containsExactly("Activity_ApproveAnswer");
  }

  @Test
  @DisplayName("are claimed, apart from those that somebody has and those of other units")
  void claimed() {
    var numbers = received("LABOUR").subList(0, 3);
    var tasks = new ArrayList<>(tasks(numbers, "Activity_CheckRequest"));
    office.engine().getTaskService().setAssignee(tasks.get(1), "second-desk");
    tasks.add("no-such-task");
    var lines = bulk("desk", "en", tasks, "\"act\":\"CLAIM\"");
    assertThat(done(lines)).containsExactly(true, false, true, false);
    assertThat(JsonPath.<String>read(lines, "$[1].problem"))
        .isEqualTo("second-desk has this task.");
    assertThat(office.task(numbers.get(0), "Activity_CheckRequest").getAssignee())
        .isEqualTo("desk");
    assertThat(done(bulk("labour-head", "en", tasks.subList(0, 1), "\"act\":\"CLAIM\"")))
        .containsExactly(false);
    office.engine().getTaskService().setAssignee(tasks.get(1), null);
  }

  @Test
  @DisplayName("are a hundred at most")
  void bounded() {
    var ids = String.join("\",\"", Collections.nCopies(101, "x"));
    assertThat(
            as("desk", "en")
                .post("/api/tasks/bulk", "{\"ids\":[\"" + ids + "\"],\"act\":\"CLAIM\"}")
                .statusCode())
        .isEqualTo(422);
  }
}
