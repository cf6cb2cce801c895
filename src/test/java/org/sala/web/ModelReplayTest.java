package org.sala.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.request.RequestLifecycle;
import org.sala.request.RequestSteps;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("A proposed change of a process is rehearsed on the closed cases:")
class ModelReplayTest extends RequestSteps {

  private static final String SINCE = "2025-07-20T09:00+07:00";

  @LocalServerPort int port;
  @Autowired JdbcClient jdbc;
  @Autowired RequestLifecycle lifecycle;
  private Modeler modeler;

  @BeforeEach
  void modelerIsOpen() {
    modeler = new Modeler(port);
  }

  /** Closed on 3 July 2026: rejected by a head. */
  private String rejected() {
    office.itIs("2026-07-01T09:00");
    var number = office.receive();
    check(number, "REJECT", "reason", "Nothing is asked for.");
    office.complete("labour-head", number, "Activity_AgreeToRejection", "rejectionAgreed", "YES");
    return number;
  }

  private String outsideJurisdiction() {
    office.itIs("2026-07-01T09:00");
    var number = office.receive();
    check(
        number,
        "OUTSIDE_JURISDICTION",
        "competentAuthority",
        "Court of First Instance",
        "reason",
        "The matter is before the court.");
    return number;
  }

  private void check(String number, String result, Object... more) {
    var fields = new java.util.ArrayList<Object>(List.of(more));
    fields.addAll(List.of("category", "LABOUR", "priority", "HIGH", "checkResult", result));
    office.complete("desk", number, "Activity_CheckRequest", fields.toArray());
  }

  private String answered(boolean handedBack) {
    var number = assigned("2026-07-01T09:00");
    if (handedBack) {
      examine("labour-officer", number, "nextStep", "HAND_BACK", "reason", "My cousin is there.");
      office.complete("labour-head", number, "Activity_AssignOfficer", "officer", "labour-officer");
    }
    answer(number, "2026-07-02");
    office.complete(
        "desk", number, "Activity_RecordResponse", "toldBy", "PHONE", "response", "AGREED");
    return number;
  }

  /** Proposes at a moment at which the cases of this test were closed in the last twelve months. */
  private int proposed(String name, Map<String, String> files) {
    office.itIs("2026-07-20T09:00");
    return modeler.propose(name, files);
  }

  private List<Job> rehearsalJobs() {
    return office
        .engine()
        .getManagementService()
        .createJobQuery()
        .processDefinitionKey("model-rehearsal")
        .withRetriesLeft()
        .list();
  }

  private void rehearse() {
    for (var jobs = rehearsalJobs(); !jobs.isEmpty(); jobs = rehearsalJobs()) {
      jobs.forEach(job -> office.engine().getManagementService().executeJob(job.getId()));
    }
  }

  /** An edit that the check takes, by its number. */
  static Map<String, String> goodEdit(String number) throws IOException {
    return OwnersEdit.of("good-edits.txt")
        .filter(edit -> edit.number().equals(number))
        .findFirst()
        .orElseThrow()
        .files();
  }

  /** Who is handed back goes to the inspection, and the other way round. */
  static Map<String, String> swapped() {
    var files = Modeler.shipped("processes/citizen-request/request-examination.bpmn");
    files.replaceAll(
        (name, model) ->
            model
                .replace("${nextStep == 'INSPECT'}", "${nextStep == 'SWAP'}")
                .replace("${nextStep == 'HAND_BACK'}", "${nextStep == 'INSPECT'}")
                .replace("${nextStep == 'SWAP'}", "${nextStep == 'HAND_BACK'}"));
    return files;
  }

  private static Map<String, String> withoutHandingBack() {
    var files =
        Modeler.shipped(
            "processes/citizen-request/request-examination.bpmn",
            "forms/citizen-request/examine-request.form");
    files.replaceAll(
        (name, file) ->
            file.replaceAll("\\s*<bpmn:(incoming|outgoing)>Flow_HandBack</bpmn:\\1>", "")
                .replaceAll(
                    "(?s)\\s*<bpmn:sequenceFlow id=\"Flow_HandBack\".*?</bpmn:sequenceFlow>", "")
                .replaceAll(
                    "(?s)\\s*<bpmndi:BPMNEdge id=\"Flow_HandBack_di\".*?</bpmndi:BPMNEdge>", "")
                .replaceAll("(?s),\\s*\\{[^{}]*\"HAND_BACK\"\\s*}", "")
                .replace("nextStep != \\\"HAND_BACK\\\" and ", ""));
    return files;
  }

  private String read(String user, int change) {
    return modeler.read(user, change);
  }

  private static <T> List<T> outcomes(String read, String words, String field) {
    return JsonPath.read(
        read, "$.replayed.outcomes[?(@.what.en == '%s')].%s".formatted(words, field));
  }

  private long closedThrough(String process, String step) {
    return jdbc.sql(
            """
            select count(distinct r.number) from request r
              join act_hi_procinst p on p.business_key_ = r.number and p.proc_def_key_ = :process
              join act_hi_actinst a on a.proc_inst_id_ = p.id_
            where r.closed_at >= :since::timestamptz and a.act_id_ like :step
            """)
        .param("process", process)
        .param("since", SINCE)
        .param("step", step)
        .query(Long.class)
        .single();
  }

  @Test
  @DisplayName("where only the numbers of versions change, every case goes the way it went")
  void sameWay() throws IOException {
    rejected();
    outsideJurisdiction();
    answered(true);
    var withdrawn = assigned("2026-07-01T09:00");
    lifecycle.withdraw(withdrawn);
    var silent = assigned("2026-07-01T09:00");
    answer(silent, "2026-07-02");
    office.goTo("2026-07-19T18:00");
    var files = new java.util.LinkedHashMap<String, String>();
    try (var paths = Files.list(Path.of("processes/citizen-request"))) {
      for (var path : paths.filter(each -> each.toString().endsWith(".bpmn")).sorted().toList()) {
        files.putAll(Modeler.shipped(path.toString()));
      }
    }
    files.replaceAll(
        (name, model) ->
            model.replaceFirst("camunda:versionTag=\"[^\"]*\"", "camunda:versionTag=\"9.9.9\""));
    var change = proposed("Only numbers", files);
    rehearse();
    var read = read("auditor", change);
    assertThat(JsonPath.<List<Object>>read(read, "$.replayed.outcomes")).isEmpty();
    assertThat(JsonPath.<Integer>read(read, "$.replayed.sameWay"))
        .isEqualTo((int) closedThrough("citizen-request", "%"))
        .isGreaterThanOrEqualTo(5);
    modeler.withdraw("process-owner", change);
  }

  @Test
  @DisplayName("who would come by a new step is counted and named, equal to a naive recount")
  void newStep() throws IOException {
    var rejected = rejected();
    var other = outsideJurisdiction();
    var change = proposed("Second check", goodEdit("35"));
    rehearse();
    var read = read("auditor", change);
    var words = "would also go through “Check again”";
    var through = closedThrough("request-check", "Activity_AgreeToRejection");
    var touched = closedThrough("request-check", "%");
    assertThat(JsonPath.<String>read(read, "$.replayed.finishedAt")).isNotNull();
    assertThat(JsonPath.<Integer>read(read, "$.replayed.touched")).isEqualTo((int) touched);
    assertThat(JsonPath.<Integer>read(read, "$.replayed.sameWay"))
        .isEqualTo((int) (touched - through));
    assertThat(outcomes(read, words, "cases")).containsExactly((int) through);
    assertThat(outcomes(read, words, "numbers[*]"))
        .hasSize((int) through)
        .contains(rejected)
        .doesNotContain(other);
    assertThat(outcomes(read("process-owner-2", change), words, "cases"))
        .containsExactly((int) through);
    assertThat(outcomes(read("process-owner-2", change), words, "numbers[*]")).isEmpty();
    modeler.withdraw("process-owner", change);
  }

  @Test
  @DisplayName("a changed condition leads those elsewhere whose answers meet it")
  void changedCondition() {
    var back = answered(true);
    var plain = answered(false);
    var change = proposed("Swapped", swapped());
    rehearse();
    var words = "after “Examine request” would go to “Inspect site”, not to “Assign officer”";
    assertThat(outcomes(read("governor", change), words, "numbers[*]"))
        .contains(back)
        .doesNotContain(plain);
    assertThat(outcomes(read("governor", change), words, "verdict")).containsExactly("OTHER");
    modeler.withdraw("process-owner", change);
  }

  @Test
  @DisplayName("who would be stranded is named with the step, also after somebody decided")
  void stranded() {
    var back = answered(true);
    var plain = answered(false);
    var change = proposed("No handing back", withoutHandingBack());
    rehearse();
    var words =
        "would stop at “Examine request”: “Hand back to the head” was answered there and cannot"
            + " be chosen any more";
    for (var user : List.of("auditor", "governor")) {
      assertThat(outcomes(read(user, change), words, "numbers[*]"))
          .contains(back)
          .doesNotContain(plain);
    }
    var before = JsonPath.<Map<String, Object>>read(read("auditor", change), "$.replayed");
    assertThat(modeler.refuse("governor", change, "Heads need it.").statusCode()).isEqualTo(204);
    answered(true);
    assertThat(JsonPath.<Map<String, Object>>read(read("auditor", change), "$.replayed"))
        .isEqualTo(before);
  }

  @Test
  @DisplayName("what was decided before it had ended says so for ever, and it ends there")
  void decidedBefore() {
    answered(false);
    var change = proposed("Decided at once", swapped());
    assertThat(JsonPath.<String>read(read("governor", change), "$.replayed.finishedAt")).isNull();
    assertThat(modeler.refuse("governor", change, "No.").statusCode()).isEqualTo(204);
    rehearse();
    var read = read("auditor", change);
    assertThat(JsonPath.<String>read(read, "$.replayed.finishedAt")).isNull();
    assertThat(JsonPath.<Integer>read(read, "$.replayed.lookedAt")).isZero();
    assertThat(JsonPath.<Integer>read(read, "$.replayed.cases")).isPositive();
  }

  @Test
  @DisplayName("a changed table, which no process is part of, follows no case")
  void table() {
    var files = Modeler.shipped("processes/activity-notice/notice-deadlines.dmn");
    files.replaceAll(
        (name, table) ->
            table.replaceFirst("(<outputEntry[^>]*>\\s*<text>)\\d+(</text>)", "$17$2"));
    var change = proposed("A table", files);
    assertThat(JsonPath.<Object>read(read("governor", change), "$.replayed")).isNull();
    assertThat(rehearsalJobs()).isEmpty();
    modeler.withdraw("process-owner", change);
  }

  @Test
  @DisplayName("a model with a step that nobody can reach is refused at the door and not rehearsed")
  void unreachable() {
    var files = Modeler.shipped("processes/citizen-request/request-check.bpmn");
    files.replaceAll(
        (name, model) ->
            model.replace(
                "<bpmn:sequenceFlow id=\"Flow_BackToCheck\"",
                "<bpmn:exclusiveGateway id=\"Gateway_Lost\" name=\"Lost?&#10;បាត់?\" />"
                    + "<bpmn:sequenceFlow id=\"Flow_Lost\" sourceRef=\"Gateway_Lost\""
                    + " targetRef=\"Activity_CheckRequest\" />"
                    + "<bpmn:sequenceFlow id=\"Flow_BackToCheck\""));
    var answer = modeler.deploy("process-owner", "Lost", files);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(JsonPath.<String>read(answer.body(), "$.message")).contains("Lost?");
    assertThat(rehearsalJobs()).isEmpty();
  }

  @Test
  @DisplayName("nothing is left of it but its result: no row, no job, no message, no other time")
  void nothingLeft() throws IOException {
    rejected();
    answered(true);
    var open = office.receive();
    var change = proposed("Nothing left", goodEdit("35"));
    var before = contents();
    var time = ClockUtil.getCurrentTime();
    rehearse();
    assertThat(ClockUtil.getCurrentTime()).isEqualTo(time);
    assertThat(contents()).isEqualTo(before);
    assertThat(office.open(open)).containsExactly("Activity_CheckRequest");
    assertThat(rehearsalJobs()).isEmpty();
    assertThat(JsonPath.<Integer>read(read("auditor", change), "$.replayed.touched")).isPositive();
    modeler.withdraw("process-owner", change);
  }

  /** Every row of every table, without what the rehearsal and its own process are about. */
  private Map<String, String> contents() {
    return jdbc
        .sql(
            """
            select table_name from information_schema.tables
            where table_schema = 'public' and table_type = 'BASE TABLE'
              and table_name not in ('model_replay', 'model_replay_outcome', 'act_ru_meter_log')
            """)
        .query(String.class)
        .list()
        .stream()
        .collect(
            Collectors.toMap(
                table -> table,
                table ->
                    jdbc.sql(
                            """
                            select count(*) || ' ' || coalesce(md5(string_agg(row, '|' order by row)), '')
                            from (select t::text as row from %s t) rows
                            where row not like '%%model-rehearsal%%' and row not like '%%rehearsal-%%'
                            """
                                .formatted(table))
                        .query(String.class)
                        .single(),
                (one, other) -> one,
                TreeMap::new));
  }
}
