package org.sala.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.Office;
import org.sala.SalaTest;
import org.sala.casefile.CaseFile;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@SalaTest
@DisplayName("A move of running requests to the version in force")
class VersionMovesTest {

  private static final String CHECK = "processes/citizen-request/request-check.bpmn";
  private static final String CALLER = "processes/citizen-request/citizen-request.bpmn";
  private static final String FORM = "forms/citizen-request/check-request.form";
  private static final String STEP = "Activity_CheckRequest";
  private static final int AT_ONCE = 25;

  @LocalServerPort int port;
  @Autowired Office office;
  @Autowired CaseFile caseFile;
  private final List<Integer> inForce = new ArrayList<>();
  private final List<String> open = new ArrayList<>();
  private Modeler modeler;

  @BeforeEach
  void everybodyIsThere() {
    modeler = new Modeler(port);
    office.itIs("2026-05-04T09:00");
  }

  @AfterEach
  void everythingAsBefore() {
    ClockUtil.reset();
    for (int i = inForce.size() - 1; i >= 0; i--) {
      modeler.undo("process-owner-2", inForce.get(i), "The test is over.");
    }
    var desk = modeler.as("desk");
    open.forEach(
        number ->
            desk.post("/api/requests/" + number + "/withdrawal", "{\"reason\":\"It is over.\"}"));
  }

  @Test
  @DisplayName(
      "takes 129 requests along in small jobs, each noted in its case file; words that nobody has"
          + " sent yet stay where they are asked")
  void manyAndWords() {
    var numbers = received(129);
    var written = numbers.subList(0, 3);
    written.forEach(number -> type(number, "{\"titleNumber\":\"KPC 1234\"}"));
    type(numbers.get(3), "{\"titleNumber\":\"\",\"competentAuthority\":\"The court\"}");
    var earlier = latest().getVersion();
    var change = change("Without the number of the title", VersionMovesTest::withoutTitle, FORM);
    var foreseen = foreseen(earlier);
    assertThat(among(foreseen, numbers)).containsExactlyInAnyOrderElementsOf(written);
    assertThat(reason(foreseen, written.get(0))).contains("titleNumber").contains("not sent it");
    move(change, earlier);
    var before = moved(change);
    runOneJob();
    assertThat(moved(change) - before).isLessThanOrEqualTo(AT_ONCE);
    assertThat(JsonPath.<Object>read(read(change), "$.moves[0].finishedAt")).isNull();
    office.runJobs();
    assertThat(JsonPath.<Object>read(read(change), "$.moves[0].finishedAt")).isNotNull();
    for (var number : numbers) {
      var follows = !written.contains(number);
      assertThat(isLatest(number)).as(number).isEqualTo(follows);
      assertThat(caseFile.of(number).stream().filter(e -> e.kind().equals("VERSION_MOVED")).count())
          .as(number)
          .isEqualTo(follows ? 1 : 0);
    }
    var stay = staying(change);
    assertThat(among(stay, numbers)).containsExactlyInAnyOrderElementsOf(written);
    assertThat(reason(stay, written.get(1))).contains("titleNumber");
    assertThat(draft(written.get(2))).contains("KPC 1234");
    assertThat(draft(numbers.get(3))).contains("The court");
    written.forEach(number -> type(number, "{\"titleNumber\":\"\"}"));
    move(change, earlier);
    office.runJobs();
    assertThat(written).allMatch(this::isLatest);
  }

  @Test
  @DisplayName("never passes over a step that the version in force has before theirs")
  void passedOver() {
    var numbers = received(2);
    var earlier = latest().getVersion();
    var change = change("The heads look first", VersionMovesTest::withHeadsFirst, CHECK);
    move(change, earlier);
    office.runJobs();
    assertThat(among(staying(change), numbers)).containsExactlyInAnyOrderElementsOf(numbers);
    assertThat(reason(staying(change), numbers.get(0)))
        .contains("Look first")
        .contains("passed over");
    assertThat(numbers).noneMatch(this::isLatest);
  }

  @Test
  @DisplayName("leaves those that do not have what the version in force reads")
  void missingVariable() {
    var numbers = received(2);
    var earlier = latest().getVersion();
    var change = change("At a pace", VersionMovesTest::withPace, CHECK, CALLER);
    move(change, earlier);
    office.runJobs();
    assertThat(among(staying(change), numbers)).containsExactlyInAnyOrderElementsOf(numbers);
    assertThat(reason(staying(change), numbers.get(0)))
        .contains("“pace”")
        .contains("does not have");
    assertThat(numbers).noneMatch(this::isLatest);
  }

  private static String withoutTitle(String form) {
    var key = form.indexOf("\"titleNumber\"");
    var begin = form.lastIndexOf("{\n      \"id\"", key);
    var end = form.indexOf("\n    },\n", key) + "\n    },\n".length();
    assertThat(key).isPositive();
    return form.substring(0, begin).stripTrailing() + "\n" + form.substring(end);
  }

  private static String withHeadsFirst(String model) {
    return model
        .replace(
            "sourceRef=\"Gateway_ReportAwaited\" targetRef=\"Activity_CheckRequest\"",
            "sourceRef=\"Gateway_ReportAwaited\" targetRef=\"Activity_LookFirst\"")
        .replace(
            "sourceRef=\"Activity_AwaitMeetingReport\" targetRef=\"Activity_CheckRequest\"",
            "sourceRef=\"Activity_AwaitMeetingReport\" targetRef=\"Activity_LookFirst\"")
        .replace(
            "<bpmn:sequenceFlow id=\"Flow_BackToCheck\"",
            """
            <bpmn:userTask id="Activity_LookFirst" name="Look first&#10;មើលមុន" \
            camunda:formRef="agree-to-rejection" camunda:formRefBinding="deployment" \
            camunda:candidateGroups="${headsGroup}" camunda:dueDate="${checkDueAt}">\
            <bpmn:documentation>Look at it. / សូមមើល។</bpmn:documentation></bpmn:userTask>\
            <bpmn:sequenceFlow id="Flow_Looked" sourceRef="Activity_LookFirst" \
            targetRef="Activity_CheckRequest" /><bpmn:sequenceFlow id="Flow_BackToCheck\"""");
  }

  private static String withPace(String model) {
    return model
        .replace(
            "<camunda:in source=\"reportAwaited\" target=\"reportAwaited\" />",
            "<camunda:in source=\"reportAwaited\" target=\"reportAwaited\" />"
                + "<camunda:in source=\"answeredAtMeeting\" target=\"pace\" />")
        .replace("${duplicateLinked}", "${duplicateLinked and !pace or duplicateLinked and pace}");
  }

  private List<String> received(int count) {
    var numbers = Stream.generate(() -> office.receive("category", "LABOUR")).limit(count).toList();
    open.addAll(numbers);
    return numbers;
  }

  private int change(String name, UnaryOperator<String> edit, String... paths) {
    var files = Modeler.shipped(paths);
    files.replaceAll((file, text) -> edit.apply(text));
    var change = modeler.putInForce(name, files);
    inForce.add(change);
    return change;
  }

  private void type(String number, String answers) {
    var task = office.task(number, STEP).getId();
    var kept =
        modeler
            .as("desk")
            .send(
                "PATCH",
                "/api/tasks/" + task + "/draft",
                "{\"answers\":" + answers + "}",
                "application/json");
    assertThat(kept.statusCode()).as(kept.body()).isEqualTo(200);
  }

  private String draft(String number) {
    return modeler
        .as("desk")
        .get("/api/tasks/" + office.task(number, STEP).getId() + "/draft")
        .body();
  }

  private void move(int change, int version) {
    var begun =
        modeler
            .as("process-owner-2")
            .post(
                Modeler.path(change) + "/moves",
                "{\"process\":\"request-check\",\"version\":%d,\"reason\":\"All alike.\"}"
                    .formatted(version));
    assertThat(begun.statusCode()).as(begun.body()).isEqualTo(202);
  }

  private void runOneJob() {
    var job =
        office
            .engine()
            .getManagementService()
            .createJobQuery()
            .messages()
            .processDefinitionKey("version-move")
            .singleResult();
    office.engine().getManagementService().executeJob(job.getId());
  }

  private String read(int change) {
    return modeler.read("auditor", change);
  }

  private int moved(int change) {
    return JsonPath.read(read(change), "$.moves[0].moved");
  }

  private String foreseen(int version) {
    return modeler
        .as("process-owner")
        .get("/api/models/moves/foreseen?process=request-check&version=" + version)
        .body();
  }

  private String staying(int change) {
    int move = JsonPath.read(read(change), "$.moves[0].id");
    return modeler.as("auditor").get("/api/models/moves/" + move + "/staying").body();
  }

  private static List<String> among(String staying, List<String> numbers) {
    return JsonPath.<List<Map<String, Object>>>read(staying, "$").stream()
        .map(each -> (String) each.get("caseNumber"))
        .filter(numbers::contains)
        .toList();
  }

  private static String reason(String staying, String number) {
    return JsonPath.<List<String>>read(
            staying, "$[?(@.caseNumber == '%s')].why.en".formatted(number))
        .get(0);
  }

  private boolean isLatest(String number) {
    return office.task(number, STEP).getProcessDefinitionId().equals(latest().getId());
  }

  private ProcessDefinition latest() {
    return office
        .engine()
        .getRepositoryService()
        .createProcessDefinitionQuery()
        .processDefinitionKey("request-check")
        .latestVersion()
        .singleResult();
  }
}
