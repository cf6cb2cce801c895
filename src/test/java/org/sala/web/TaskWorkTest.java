package org.sala.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.Office;
import org.sala.SalaTest;
import org.sala.demo.Demonstration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@SalaTest
@DisplayName("In the tab Work")
class TaskWorkTest {

  private static final String WORDS = "ក្រុមហ៊ុនត្រូវធ្វើរបង។ It must be fenced.";

  @Autowired Office office;
  @Autowired Demonstration demonstration;
  @Autowired JdbcTemplate jdbc;
  @LocalServerPort int port;

  @BeforeEach
  void people() {
    demonstration.createPeople();
    office.itIs("2026-06-01T09:00");
  }

  @AfterEach
  void presentAgain() {
    ClockUtil.reset();
  }

  private Caller as(String user) {
    return Caller.basic(port, user, "demo").with("Accept-Language", "en");
  }

  private String task(String number, String activity) {
    return office.task(number, activity).getId();
  }

  private HttpResponse<String> keep(String user, String task, String answers) {
    return as(user)
        .send(
            "PATCH",
            "/api/tasks/" + task + "/draft",
            "{\"answers\":" + answers + "}",
            "application/json");
  }

  private HttpResponse<String> complete(String user, String task, String answers) {
    return as(user).post("/api/tasks/" + task + "/completion", "{\"answers\":" + answers + "}");
  }

  private String work(String user, String task) {
    var answer = as(user).get("/api/tasks/" + task + "/work");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  private static List<Object> field(String body, String key, String what) {
    return JsonPath.read(body, "$.form.fields[?(@.key=='" + key + "')]." + what);
  }

  private Map<String, Object> draftRow(String task) {
    return jdbc.queryForList("select * from task_draft where task_id = ?", task).stream()
        .findFirst()
        .orElse(Map.of());
  }

  @Test
  @DisplayName("the case stands beside the form, in the language of the reader, in one call")
  void oneCall() {
    var number = office.receive("category", "LABOUR");
    var body = work("desk", task(number, "Activity_CheckRequest"));
    assertThat(JsonPath.<String>read(body, "$.content.number")).isEqualTo(number);
    assertThat(JsonPath.<String>read(body, "$.name")).isEqualTo("Check request");
    assertThat(field(body, "checkResult", "label")).containsExactly("Result of the check");
    assertThat(field(body, "checkResult", "options[*].label"))
        .containsExactly(
            "Accept",
            "Ask the requester for information",
            "Outside jurisdiction",
            "Duplicate of another request",
            "Propose rejection");
    assertThat(field(body, "category", "value")).containsExactly("LABOUR");
    assertThat(field(body, "checkResult", "value")).as("nothing is decided yet").isEmpty();
    var khmer =
        Caller.basic(port, "desk", "demo")
            .with("Accept-Language", "km")
            .get("/api/tasks/" + task(number, "Activity_CheckRequest") + "/work")
            .body();
    assertThat(field(khmer, "checkResult", "label")).containsExactly("លទ្ធផលពិនិត្យ");
  }

  @Test
  @DisplayName("what is typed is kept, claims the task, and is gone with the task")
  void wordsAreKept() {
    var number = office.receive("category", "LABOUR");
    var task = task(number, "Activity_CheckRequest");
    var first = keep("desk", task, "{\"checkResult\":\"REJECT\"}");
    assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
    assertThat(JsonPath.<String>read(first.body(), "$.assignee")).isEqualTo("desk");
    assertThat(JsonPath.<List<String>>read(first.body(), "$.hidden"))
        .contains("Field_DuplicateOf")
        .doesNotContain("Field_Reason");
    keep("desk", task, "{\"reason\":\"" + WORDS + "\"}");
    var again = work("desk", task);
    assertThat(field(again, "reason", "value")).containsExactly(WORDS);
    assertThat(field(again, "checkResult", "value")).containsExactly("REJECT");
    assertThat(office.task(number, "Activity_CheckRequest").getAssignee()).isEqualTo("desk");

    var done =
        complete(
            "desk",
            task,
            "{\"category\":\"LABOUR\",\"priority\":\"NORMAL\",\"checkResult\":\"ACCEPT\"}");
    assertThat(done.statusCode()).as(done.body()).isEqualTo(204);
    assertThat(draftRow(task)).isEmpty();
  }

  @Test
  @DisplayName("a draft is gone as well when the step is taken away from under it")
  void interrupted() {
    var number = office.receive("category", "LABOUR");
    var task = task(number, "Activity_CheckRequest");
    keep("desk", task, "{\"reason\":\"" + WORDS + "\"}");
    var withdrawn =
        as("desk").post("/api/requests/" + number + "/withdrawal", "{\"reason\":\"Taken back.\"}");
    assertThat(withdrawn.statusCode()).as(withdrawn.body()).isEqualTo(204);
    office.runJobs();
    assertThat(draftRow(task)).isEmpty();
  }

  @Test
  @DisplayName("two open pages of one person agree: each changes what it changed, the rest stays")
  void twoPages() {
    var task = task(office.receive("category", "LABOUR"), "Activity_CheckRequest");
    keep("desk", task, "{\"checkResult\":\"REJECT\",\"reason\":\"first\"}");
    keep("desk", task, "{\"priority\":\"LOW\"}");
    keep("desk", task, "{\"reason\":\"second\"}");
    var now = as("desk").get("/api/tasks/" + task + "/draft").body();
    assertThat(JsonPath.<Map<String, Object>>read(now, "$.answers"))
        .isEqualTo(Map.of("checkResult", "REJECT", "reason", "second", "priority", "LOW"));
  }

  @Test
  @DisplayName(
      "a word for which the form has no field is refused, and nothing of that call is kept")
  void unknownField() {
    var number = office.receive("category", "LABOUR");
    var task = task(number, "Activity_CheckRequest");
    var refused = keep("desk", task, "{\"reason\":\"first\",\"leadUnit\":\"DEP-LAND\"}");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(JsonPath.<List<String>>read(refused.body(), "$.errors[*].field"))
        .containsExactly("leadUnit");
    assertThat(draftRow(task)).isEmpty();
    assertThat(office.task(number, "Activity_CheckRequest").getAssignee()).isNull();
  }

  @Test
  @DisplayName("a draft that is emptied gives the task back to the unit")
  void givenBack() {
    var number = office.receive("category", "LABOUR");
    var task = task(number, "Activity_CheckRequest");
    keep("desk", task, "{\"reason\":\"a\"}");
    var emptied = keep("desk", task, "{\"reason\":\"\"}");
    assertThat(JsonPath.<Object>read(emptied.body(), "$.assignee")).isNull();
    assertThat(office.task(number, "Activity_CheckRequest").getAssignee()).isNull();
    assertThat(draftRow(task)).isEmpty();
  }

  @Test
  @DisplayName("who was slower keeps the words, is told who has the task, and cannot complete it")
  void somebodyWasFaster() {
    var number = accepted("LABOUR");
    var task = task(number, "Activity_AssignOfficer");
    office.engine().getTaskService().setAssignee(task, "labour-head");
    var second = "labour-second-head";
    account(second, "labour-heads");
    var kept = keep(second, task, "{\"instruction\":\"" + WORDS + "\"}");
    assertThat(kept.statusCode()).as(kept.body()).isEqualTo(200);
    assertThat(JsonPath.<String>read(kept.body(), "$.assignee")).isEqualTo("labour-head");
    assertThat(field(work(second, task), "instruction", "value")).containsExactly(WORDS);
    assertThat(JsonPath.<Boolean>read(work(second, task), "$.mayWork")).isFalse();
    var refused = complete(second, task, "{\"officer\":\"labour-officer\"}");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(field(work("labour-head", task), "instruction", "value"))
        .as("words of one person are not shown to another")
        .isEmpty();
  }

  @Test
  @DisplayName("nobody keeps a draft on, opens or completes a task of another unit")
  void othersTasks() {
    var number = office.receive("category", "LABOUR");
    var task = task(number, "Activity_CheckRequest");
    assertThat(as("labour-head").get("/api/tasks/" + task + "/work").statusCode()).isEqualTo(404);
    assertThat(keep("labour-head", task, "{\"reason\":\"x\"}").statusCode()).isEqualTo(422);
    assertThat(complete("labour-head", task, "{}").statusCode()).isEqualTo(422);
    assertThat(as("labour-head").get("/api/cases/" + number + "/next").body()).isEqualTo("[]");
    assertThat(draftRow(task)).isEmpty();
    assertThat(office.open(number)).containsExactly("Activity_CheckRequest");
  }

  @Test
  @DisplayName("an auditor has no task, and keeps no words on one")
  void auditor() {
    var task = task(office.receive("category", "LABOUR"), "Activity_CheckRequest");
    assertThat(as("auditor").get("/api/tasks/" + task + "/work").statusCode()).isEqualTo(404);
    assertThat(keep("auditor", task, "{\"reason\":\"x\"}").statusCode()).isEqualTo(422);
    assertThat(draftRow(task)).isEmpty();
  }

  @Test
  @DisplayName("every wrong answer is told beside its field, and nothing is done")
  void refusals() {
    var number = office.receive("category", "LABOUR");
    var task = task(number, "Activity_CheckRequest");
    var refused = complete("desk", task, "{\"checkResult\":\"REJECT\",\"category\":\"NONE\"}");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(JsonPath.<List<String>>read(refused.body(), "$.errors[*].field"))
        .containsExactlyInAnyOrder("category", "priority", "reason");
    assertThat(office.open(number)).containsExactly("Activity_CheckRequest");
    assertThat(office.task(number, "Activity_CheckRequest").getAssignee())
        .as("a refused completion claims nothing")
        .isNull();
  }

  @Test
  @DisplayName(
      "checking and accepting are two acts: choosing and completing; what comes next is told")
  void twoActs() {
    var number = office.receive("category", "LABOUR");
    var task = task(number, "Activity_CheckRequest");
    var form = work("desk", task);
    var done =
        complete(
            "desk",
            task,
            "{\"category\":\"%s\",\"priority\":\"%s\",\"checkResult\":\"ACCEPT\"}"
                .formatted(
                    field(form, "category", "value").get(0),
                    field(form, "priority", "value").get(0)));
    assertThat(done.statusCode()).as(done.body()).isEqualTo(204);
    office.runJobs();
    var next = as("desk").get("/api/cases/" + number + "/next").body();
    assertThat(JsonPath.<List<String>>read(next, "$[*].name")).containsExactly("Assign officer");
    assertThat(JsonPath.<List<String>>read(next, "$[*].who"))
        .containsExactly("Department of Labour and Vocational Training");
    assertThat(JsonPath.<List<String>>read(next, "$[*].taskId")).containsOnlyNulls();
    assertThat(
            JsonPath.<List<String>>read(
                as("labour-head").get("/api/cases/" + number + "/next").body(), "$[*].taskId"))
        .containsExactly(task(number, "Activity_AssignOfficer"));
  }

  @Test
  @DisplayName(
      "a returned answer opens with what was written, the instruction above it; the draft is above its approval")
  void nothingIsTypedTwice() {
    var number = accepted("LABOUR");
    office.complete("labour-head", number, "Activity_AssignOfficer", "officer", "labour-officer");
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
        "As told.",
        "evidence",
        "Photos",
        "recommendation",
        "Pay on time.");
    var again = work("labour-officer", task(number, "Activity_ExamineRequest"));
    assertThat(field(again, "examination", "value")).containsExactly("Papers were read.");
    assertThat(field(again, "nextStep", "value")).as("is decided anew").isEmpty();
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
        WORDS);
    var approval = work("labour-head", task(number, "Activity_ApproveAnswer"));
    assertThat(
            JsonPath.<List<String>>read(
                approval, "$.form.fields[?(@.type=='entry')].entry.answers[*].answer"))
        .contains(WORDS, "Corrective action");
    office.complete(
        "labour-head",
        number,
        "Activity_ApproveAnswer",
        "answerApproval",
        "RETURN",
        "instruction",
        "Say by when.");
    var returned = work("labour-officer", task(number, "Activity_DraftAnswer"));
    assertThat(field(returned, "answer", "value")).containsExactly(WORDS);
    assertThat(field(returned, "outcomeKind", "value")).containsExactly("CORRECTIVE_ACTION");
    assertThat(
            JsonPath.<List<String>>read(
                returned, "$.form.fields[?(@.type=='entry')].entry.answers[*].answer"))
        .contains("Say by when.");
  }

  @Test
  @DisplayName(
      "a card says what the case is about and its date in words, to those who see the task")
  void cards() {
    var task = task(office.receive("category", "LABOUR"), "Activity_CheckRequest");
    var ids = "{\"ids\":[\"" + task + "\",\"no-such-task\"]}";
    var soon = as("desk").post("/api/tasks/cards", ids).body();
    assertThat(JsonPath.<List<String>>read(soon, "$[*].taskId")).containsExactly(task);
    assertThat(JsonPath.<List<String>>read(soon, "$[*].due")).containsExactly("in 2 working days");
    assertThat(JsonPath.<List<Boolean>>read(soon, "$[*].late")).containsExactly(false);
    office.itIs("2026-06-08T09:00");
    var late = as("desk").post("/api/tasks/cards", ids).body();
    assertThat(JsonPath.<List<String>>read(late, "$[*].due"))
        .containsExactly("3 working days late");
    assertThat(JsonPath.<List<Boolean>>read(late, "$[*].late")).containsExactly(true);
    assertThat(as("labour-head").post("/api/tasks/cards", ids).body()).isEqualTo("[]");
  }

  @Test
  @DisplayName("a card is marked as new until its reader opens the task, for each reader apart")
  void unread() {
    var task = task(office.receive("category", "LABOUR"), "Activity_CheckRequest");
    var ids = "{\"ids\":[\"" + task + "\"]}";
    var list = as("desk").post("/api/tasks/cards", ids).body();
    assertThat(JsonPath.<List<Boolean>>read(list, "$[*].unread")).containsExactly(true);
    assertThat(as("labour-head").get("/api/tasks/" + task + "/work").statusCode()).isEqualTo(404);
    assertThat(as("desk").get("/api/tasks/" + task + "/work").statusCode()).isEqualTo(200);
    assertThat(as("desk").get("/api/tasks/" + task + "/work").statusCode()).isEqualTo(200);
    list = as("desk").post("/api/tasks/cards", ids).body();
    assertThat(JsonPath.<List<Boolean>>read(list, "$[*].unread")).containsExactly(false);
    assertThat(
            jdbc.queryForList(
                "select person from opened_task where task_id = ?", String.class, task))
        .containsExactly("desk");
  }

  private void examined(String number) {
    office.complete(
        "labour-officer",
        number,
        "Activity_ExamineRequest",
        "examination",
        "Papers were read.",
        "nextStep",
        "ANSWER");
  }

  private String accepted(String category) {
    var number = office.receive("category", category);
    office.complete(
        "desk",
        number,
        "Activity_CheckRequest",
        "category",
        category,
        "priority",
        "NORMAL",
        "checkResult",
        "ACCEPT");
    return number;
  }

  private void account(String id, String group) {
    var identity = office.engine().getIdentityService();
    if (identity.createUserQuery().userId(id).count() == 0) {
      var user = identity.newUser(id);
      user.setFirstName("Second");
      user.setLastName("Head");
      user.setPassword("demo");
      identity.saveUser(user);
      identity.createMembership(id, group);
    }
  }
}
