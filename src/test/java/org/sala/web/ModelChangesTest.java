package org.sala.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.ZipInputStream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.Office;
import org.sala.SalaTest;
import org.sala.engine.DecisionTables;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@SalaTest
@DisplayName("A change of the models")
class ModelChangesTest {

  private static final String NOTICES = "processes/activity-notice/notice-deadlines.dmn";
  private static final String KEY = "notice-deadlines";
  private static final String FORM = "forms/commitment/keep-promise.form";
  private static final String COMMITMENT = "processes/commitment/commitment.bpmn";

  @LocalServerPort int port;
  @Autowired Office office;
  @Autowired DecisionTables tables;
  @Autowired org.sala.casefile.CaseFile caseFile;
  @Autowired org.springframework.jdbc.core.simple.JdbcClient jdbc;
  private Modeler modeler;
  private final List<Integer> inForce = new java.util.ArrayList<>();

  @BeforeEach
  void modelerIsOpen() {
    modeler = new Modeler(port);
  }

  @AfterEach
  void everythingAsBefore() {
    ClockUtil.reset();
    for (int i = inForce.size() - 1; i >= 0; i--) {
      assertThat(modeler.undo("process-owner-2", inForce.get(i), "The test is over.").statusCode())
          .isEqualTo(200);
    }
  }

  // The last output of the first row becomes another number.
  private static Map<String, String> changedTable(int days) {
    var files = Modeler.shipped(NOTICES);
    files.replaceAll(
        (name, table) ->
            table.replaceFirst("(<outputEntry[^>]*>\\s*<text>)\\d+(</text>)", "$1" + days + "$2"));
    return files;
  }

  private int version() {
    return tables.version(KEY);
  }

  private int keep(int change) {
    inForce.add(change);
    return change;
  }

  private String state(int change) {
    return JsonPath.read(modeler.read("auditor", change), "$.line.state");
  }

  @Test
  @DisplayName("counts once a second person has agreed to it, with a reason, and not before")
  void secondPerson() {
    var before = version();
    var change = modeler.propose("Longer deadline", changedTable(7));
    assertThat(version()).isEqualTo(before);
    assertThat(modeler.agree("process-owner-2", change, null).body())
        .contains("What the change is for");
    assertThat(modeler.reason(change, "Organisations asked for it.").statusCode()).isEqualTo(204);
    var alone = modeler.agree("process-owner", change, null);
    assertThat(alone.statusCode()).isEqualTo(403);
    assertThat(alone.body()).contains("a second person agrees or refuses");
    assertThat(version()).isEqualTo(before);
    assertThat(modeler.agree("process-owner-2", change, null).statusCode()).isEqualTo(204);
    keep(change);
    assertThat(version()).isEqualTo(before + 1);
    var read = modeler.read("auditor", change);
    assertThat(JsonPath.<String>read(read, "$.line.state")).isEqualTo("IN_FORCE");
    assertThat(JsonPath.<String>read(read, "$.line.reason"))
        .isEqualTo("Organisations asked for it.");
    assertThat(JsonPath.<String>read(read, "$.line.proposedBy")).isEqualTo("Maly Duong");
    assertThat(JsonPath.<String>read(read, "$.line.decidedBy")).isEqualTo("Sokunthea Lim");
  }

  @Test
  @DisplayName(
      "may be agreed to by a governor, and is read but not decided by auditor and administrator")
  void roles() {
    var change = modeler.propose("For the governor", changedTable(8));
    modeler.reason(change, "The law asks for it.");
    for (var user : List.of("auditor", "admin")) {
      assertThat(modeler.read(user, change)).contains("For the governor");
      assertThat(modeler.agree(user, change, null).statusCode()).as(user).isEqualTo(403);
      assertThat(modeler.refuse(user, change, "No.").statusCode()).as(user).isEqualTo(403);
      assertThat(modeler.withdraw(user, change).statusCode()).as(user).isEqualTo(403);
    }
    for (var user : List.of("desk", "labour-head", "labour-officer", "convenor")) {
      assertThat(modeler.as(user).get("/api/models").statusCode()).as(user).isEqualTo(403);
      assertThat(modeler.as(user).get(Modeler.path(change)).statusCode()).as(user).isEqualTo(403);
      assertThat(modeler.agree(user, change, null).statusCode()).as(user).isEqualTo(403);
      assertThat(modeler.deploy(user, "mine", changedTable(9)).statusCode())
          .as(user)
          .isEqualTo(403);
    }
    assertThat(modeler.agree("governor", change, null).statusCode()).isEqualTo(204);
    keep(change);
    assertThat(state(change)).isEqualTo("IN_FORCE");
  }

  @Test
  @DisplayName("says cell by cell, in one sentence each, what it alters")
  void cells() {
    var change = modeler.propose("Cells", changedTable(9));
    var read = modeler.read("process-owner-2", change);
    assertThat(
            JsonPath.<List<String>>read(
                read, "$.files[?(@.isChanged == true)].differences[*].sentence.en"))
        .singleElement()
        .asString()
        .contains("9 instead of ");
    assertThat(JsonPath.<List<String>>read(read, "$.files[*].differences[*].what"))
        .containsExactly("CHANGED");
    assertThat(modeler.withdraw("process-owner", change).statusCode()).isEqualTo(204);
    assertThat(state(change)).isEqualTo("WITHDRAWN");
    assertThat(modeler.agree("process-owner-2", change, null).statusCode()).isEqualTo(422);
  }

  @Test
  @DisplayName("is refused with a reason, which its proposer reads, and then is closed for ever")
  void refused() {
    var change = modeler.propose("Refused", changedTable(10));
    assertThat(modeler.refuse("process-owner", change, "Not mine to refuse.").statusCode())
        .isEqualTo(403);
    assertThat(modeler.refuse("governor", change, "Too long for the people.").statusCode())
        .isEqualTo(204);
    assertThat(state(change)).isEqualTo("REFUSED");
    assertThat(modeler.as("process-owner").get("/api/inbox").body())
        .contains("Too long for the people.");
    modeler.reason(change, "Once more");
    assertThat(modeler.agree("process-owner-2", change, null).statusCode()).isEqualTo(422);
  }

  @Test
  @DisplayName("agreed for a day counts from the beginning of that day, and not an hour before")
  void fromADay() {
    office.itIs("2026-05-04T09:00");
    var before = version();
    var change = modeler.propose("From June", changedTable(11));
    modeler.reason(change, "From June on.");
    assertThat(modeler.agree("process-owner-2", change, "2026-05-04").body())
        .contains("The day must be one to come");
    assertThat(modeler.agree("process-owner-2", change, "2026-06-01").statusCode()).isEqualTo(204);
    assertThat(state(change)).isEqualTo("AGREED");
    assertThat(modeler.as("labour-head").get("/api/inbox").body()).contains("From 1 June 2026");
    office.goTo("2026-05-31T23:00");
    assertThat(version()).isEqualTo(before);
    office.goTo("2026-06-01T00:01");
    keep(change);
    assertThat(version()).isEqualTo(before + 1);
    assertThat(state(change)).isEqualTo("IN_FORCE");
  }

  @Test
  @DisplayName("agreed for a day and taken back before it does not count")
  void takenBackBeforeItsDay() {
    office.itIs("2026-05-04T09:00");
    var before = version();
    var change = modeler.propose("Taken back", changedTable(12));
    modeler.reason(change, "From June on.");
    modeler.agree("process-owner-2", change, "2026-06-01");
    assertThat(modeler.withdraw("process-owner", change).statusCode()).isEqualTo(204);
    office.goTo("2026-06-01T00:01");
    assertThat(version()).isEqualTo(before);
    assertThat(state(change)).isEqualTo("WITHDRAWN");
  }

  @Test
  @DisplayName(
      "agreed for a day is checked once more on that day: what stands in the way stops it and is told")
  void stoppedAtItsDay() {
    office.itIs("2026-05-04T09:00");
    var files = Modeler.shipped("processes/citizen-request/request-routing.dmn");
    files.replaceAll(
        (name, table) ->
            table.replaceFirst("(?s)(<text>\"LAND-PRIV\"</text>.*?)\"DEP-LAND\"", "$1\"DEP-WOM\""));
    var change = modeler.propose("To women's affairs", files);
    modeler.reason(change, "From June on.");
    assertThat(modeler.agree("process-owner-2", change, "2026-06-01").statusCode()).isEqualTo(204);
    var before = tables.version("request-routing");
    groupsOfWomensAffairs(null, null, null); // the unit handles no requests any more
    try {
      office.goTo("2026-06-01T00:01");
    } finally {
      groupsOfWomensAffairs(
          "womens-affairs-heads", "womens-affairs-officers", "womens-affairs-inspectors");
    }
    assertThat(tables.version("request-routing")).isEqualTo(before);
    assertThat(state(change)).isEqualTo("STOPPED");
    for (var user : List.of("process-owner", "process-owner-2")) {
      assertThat(modeler.as(user).get("/api/inbox").body())
          .contains("could not be put in force at its date")
          .contains("DEP-WOM");
    }
  }

  private void groupsOfWomensAffairs(String heads, String officers, String inspectors) {
    jdbc.sql(
            """
            update unit set heads_group = ?, officers_group = ?, inspectors_group = ?
            where code = 'DEP-WOM'
            """)
        .params(java.util.Arrays.asList(heads, officers, inspectors))
        .update();
  }

  @Test
  @DisplayName(
      "of routes or deadlines is rehearsed on the requests there are, equal to a naive recount")
  void rehearsed() {
    office.itIs("2026-05-04T09:00");
    var land = office.receive("category", "LAND-PRIV");
    office.receive("category", "LAND-PRIV");
    var files =
        Modeler.shipped(
            "processes/citizen-request/service-levels.dmn",
            "processes/citizen-request/request-routing.dmn");
    files.computeIfPresent(
        "service-levels.dmn",
        (name, table) ->
            table.replace(
                "<outputEntry id=\"OutputEntry_LandPriv_0\">\n          <text>45</text>",
                "<outputEntry id=\"OutputEntry_LandPriv_0\">\n          <text>40</text>"));
    files.computeIfPresent(
        "request-routing.dmn",
        (name, table) ->
            table.replaceFirst("(?s)(<text>\"LAND-PRIV\"</text>.*?)\"DEP-LAND\"", "$1\"DEP-LAB\""));
    var change = modeler.propose("Land", files);
    var read = modeler.read("governor", change);
    var fewer = requests("category = 'LAND-PRIV' and priority <> 'URGENT'");
    assertThat(fewer).isGreaterThanOrEqualTo(2);
    var days = "$.rehearsed[?(@.table == 'service-levels')]";
    assertThat(JsonPath.<List<Integer>>read(read, days + ".requests"))
        .containsExactly(requests("true"));
    assertThat(JsonPath.<List<Integer>>read(read, days + ".outcomes[*].requests"))
        .containsExactly(fewer);
    assertThat(JsonPath.<List<String>>read(read, days + ".outcomes[*].sentence.en"))
        .containsExactly("Whole request: less");
    assertThat(JsonPath.<List<String>>read(read, days + ".outcomes[*].numbers[*]")).contains(land);
    assertThat(
            JsonPath.<List<String>>read(
                modeler.read("process-owner-2", change), days + ".outcomes[*].numbers[*]"))
        .isEmpty();
    var routes = "$.rehearsed[?(@.table == 'request-routing')].outcomes[*]";
    assertThat(JsonPath.<List<String>>read(read, routes + ".sentence.en"))
        .singleElement()
        .asString()
        .contains("DEP-LAB instead of DEP-LAND");
    assertThat(modeler.refuse("governor", change, "No.").statusCode()).isEqualTo(204);
    office.receive("category", "LAND-PRIV");
    assertThat(
            JsonPath.<List<Integer>>read(
                modeler.read("auditor", change), days + ".outcomes[*].requests"))
        .containsExactly(fewer);
  }

  @Test
  @DisplayName(
      "is followed by the cases that run, if a second person says so: each step to the same step")
  void followed() {
    office.itIs("2026-05-04T09:00");
    var numbers =
        java.util.stream.Stream.generate(() -> office.receive("category", "LABOUR"))
            .limit(30)
            .toList();
    var files = Modeler.shipped("processes/citizen-request/request-check.bpmn");
    files.replaceAll(
        (name, model) ->
            model.replaceFirst("camunda:versionTag=\"[^\"]*\"", "camunda:versionTag=\"9.9.9\""));
    var earlier = latest("request-check").getVersion();
    var change = keep(modeler.putInForce("Check, new", files));
    var standing =
        "$.standing[?(@.process == 'request-check' && @.version == %d)].cases".formatted(earlier);
    var read = modeler.read("process-owner-2", change);
    assertThat(
            JsonPath.<List<Integer>>read(read, standing).stream().mapToInt(Integer::intValue).sum())
        .isGreaterThanOrEqualTo(30);
    var due = office.task(numbers.get(0), "Activity_CheckRequest").getDueDate();
    assertThat(move("process-owner", change, earlier).statusCode()).isEqualTo(403);
    assertThat(move("auditor", change, earlier).statusCode()).isEqualTo(403);
    assertThat(move("process-owner-2", change, 999).body()).contains("no earlier version");
    var begun = move("process-owner-2", change, earlier);
    assertThat(begun.statusCode()).as(begun.body()).isEqualTo(202);
    assertThat(move("process-owner-2", change, earlier).body()).contains("under way");
    office.runJobs();
    var after = modeler.read("process-owner-2", change);
    assertThat(JsonPath.<List<Integer>>read(after, standing)).isEmpty();
    assertThat(JsonPath.<Integer>read(after, "$.moves[0].moved")).isGreaterThanOrEqualTo(30);
    assertThat(JsonPath.<Integer>read(after, "$.moves[0].stay")).isZero();
    for (var number : numbers) {
      var task = office.task(number, "Activity_CheckRequest");
      assertThat(task.getProcessDefinitionId()).isEqualTo(latest("request-check").getId());
      assertThat(caseFile.of(number)).anyMatch(entry -> entry.kind().equals("VERSION_MOVED"));
    }
    assertThat(office.task(numbers.get(0), "Activity_CheckRequest").getDueDate()).isEqualTo(due);
    office.complete(
        "desk",
        numbers.get(0),
        "Activity_CheckRequest",
        "category",
        "LABOUR",
        "priority",
        "HIGH",
        "checkResult",
        "ACCEPT");
  }

  private java.net.http.HttpResponse<String> move(String user, int change, int version) {
    return modeler
        .as(user)
        .post(
            Modeler.path(change) + "/moves",
            "{\"process\":\"request-check\",\"version\":%d,\"reason\":\"All alike.\"}"
                .formatted(version));
  }

  private int requests(String which) {
    return jdbc.sql(
            "select count(*) from request where received_at >= '2025-05-04T09:00+07:00' and "
                + which)
        .query(Integer.class)
        .single();
  }

  @Test
  @DisplayName("is undone by one click: the files before it count again, and say why")
  void undone() {
    var before = tables.row(KEY, Map.of("leadTime", "IN_TIME"));
    var change = modeler.putInForce("To be undone", changedTable(13));
    var undo = modeler.undo("governor", change, "It was a mistake.");
    assertThat(undo.statusCode()).isEqualTo(200);
    int undone = JsonPath.read(undo.body(), "$.id");
    assertThat(modeler.read("auditor", undone)).contains("It was a mistake.").contains("\"UNDO\"");
    assertThat(tables.row(KEY, Map.of("leadTime", "IN_TIME"))).isEqualTo(before);
    assertThat(modeler.deploy("process-owner", "same", Modeler.shipped(NOTICES)).body())
        .contains("Nothing in these files differs");
    // And what was undone can be put in force again, as the same file.
    keep(modeler.putInForce("Once more", changedTable(13)));
  }

  @Test
  @DisplayName("is not undone under a later change of the same files")
  void laterChange() {
    var first = keep(modeler.putInForce("First", changedTable(14)));
    keep(modeler.putInForce("Second", changedTable(15)));
    assertThat(modeler.undo("governor", first, "Back.").body())
        .contains("Second")
        .contains("first");
  }

  @Test
  @DisplayName("of a form alone takes the processes with it that open it, and their other forms")
  void formAlone() {
    var files = Modeler.shipped(FORM);
    files.replaceAll((name, form) -> form.replaceFirst("\"label\": \"", "\"label\": \"ថ្មី "));
    var before = processVersion();
    var change = keep(modeler.putInForce("A form", files));
    assertThat(processVersion()).isEqualTo(before + 1);
    var read = modeler.read("auditor", change);
    assertThat(JsonPath.<List<String>>read(read, "$.files[*].name"))
        .contains("commitment.bpmn", "keep-promise.form", "decide-on-promise.form");
    assertThat(JsonPath.<List<String>>read(read, "$.files[?(@.isChanged == true)].name"))
        .containsExactly("keep-promise.form");
  }

  @Test
  @DisplayName("of a process alone takes its forms with it: its tasks can be opened")
  void processAlone() {
    var files = Modeler.shipped(COMMITMENT);
    files.replaceAll(
        (name, model) ->
            model.replaceFirst("camunda:versionTag=\"[^\"]*\"", "camunda:versionTag=\"9.9.9\""));
    keep(modeler.putInForce("A process", files));
    var definition = latest("commitment");
    assertThat(definition.getVersionTag()).isEqualTo("9.9.9");
    assertThat(
            office
                .engine()
                .getRepositoryService()
                .getDeploymentResourceNames(definition.getDeploymentId()))
        .contains("keep-promise.form", "decide-on-promise.form");
  }

  @Test
  @DisplayName(
      "shows a process as it was and as it is to be, with what differs marked in the drawing")
  void drawing() {
    var files = Modeler.shipped(COMMITMENT);
    files.replaceAll(
        (name, model) ->
            model.replaceFirst("name=\"Keep promise", "name=\"Keep &amp; show promise"));
    assertThat(files.get("commitment.bpmn")).contains("Keep &amp; show promise");
    var change = modeler.propose("Drawing", files);
    var query = Modeler.path(change) + "/drawing?file=commitment.bpmn&side=";
    var after = modeler.as("governor").get(query + "AFTER");
    assertThat(after.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("image/svg+xml");
    assertThat(after.body()).contains("step changed").contains("show");
    assertThat(modeler.as("governor").get(query + "BEFORE").body())
        .contains("step changed")
        .doesNotContain("show");
    assertThat(modeler.as("desk").get(query + "BEFORE").statusCode()).isEqualTo(403);
    modeler.withdraw("process-owner", change);
  }

  @Test
  @DisplayName("that the engine or a check refuses is no proposal, and the answer says why")
  void refusedAtTheDoor() {
    var broken = Map.of("broken.bpmn", "<definitions xmlns='x'>");
    var before = changes();
    var answer = modeler.deploy("process-owner", "broken", broken);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(JsonPath.<String>read(answer.body(), "$.message")).contains("broken.bpmn");
    assertThat(changes()).isEqualTo(before);
  }

  @Test
  @DisplayName("begins from the files in force, which can be fetched all at once")
  void archive() throws IOException {
    var zip = modeler.as("process-owner").bytes("/api/models/in-force");
    assertThat(zip.statusCode()).isEqualTo(200);
    var names = new TreeSet<String>();
    var content = new LinkedHashMap<String, String>();
    try (var entries = new ZipInputStream(new ByteArrayInputStream(zip.body()))) {
      for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        names.add(entry.getName());
        content.put(
            entry.getName(),
            new String(entries.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
      }
    }
    assertThat(names).contains("citizen-request.bpmn", "service-levels.dmn", "check-request.form");
    assertThat(content.get("notice-deadlines.dmn"))
        .isEqualTo(Modeler.shipped(NOTICES).get("notice-deadlines.dmn"));
  }

  private int changes() {
    return JsonPath.<List<Integer>>read(
            modeler.as("auditor").get("/api/models").body(), "$.changes[*].id")
        .stream()
        .mapToInt(Integer::intValue)
        .max()
        .orElse(0);
  }

  private int processVersion() {
    return latest("commitment").getVersion();
  }

  private org.camunda.bpm.engine.repository.ProcessDefinition latest(String process) {
    return office
        .engine()
        .getRepositoryService()
        .createProcessDefinitionQuery()
        .processDefinitionKey(process)
        .latestVersion()
        .singleResult();
  }
}
