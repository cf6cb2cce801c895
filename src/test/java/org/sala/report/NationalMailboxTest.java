package org.sala.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.Office;
import org.sala.SalaTest;
import org.sala.engine.Refusal;
import org.sala.escalation.EscalationByHand;
import org.sala.report.FigureTable.Line;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

@SalaTest
@TestPropertySource(properties = "tests.of=reports") // it empties tables: a database of its own
@DisplayName("A national institution that works in Sala")
class NationalMailboxTest {

  /** The seven institutions of document E, with as many lives as show the split. */
  private static final Map<String, Integer> ADDRESSED =
      new LinkedHashMap<>(
          Map.of(
              "N-NP", 3, "N-GDA", 4, "N-GDLF", 1, "N-GDP", 1, "N-GI", 2, "N-GDID", 2, "N-GDIM", 1));

  @Autowired Office office;
  @Autowired Monitoring monitoring;
  @Autowired EscalationByHand escalation;
  @Autowired IdentityService identity;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;
  @Autowired TestRestTemplate http;

  @BeforeEach
  void nothingYet() {
    new SeededRequests(jdbc).clear();
    office.itIs("2026-06-01T09:00");
    ADDRESSED.keySet().forEach(this::opened);
  }

  @AfterEach
  void nothingLeft() {
    var runtime = office.engine().getRuntimeService();
    runtime
        .createProcessInstanceQuery()
        .rootProcessInstances()
        .list()
        .forEach(
            instance -> runtime.deleteProcessInstance(instance.getId(), "test", true, true, true));
    ADDRESSED
        .keySet()
        .forEach(
            unit -> {
              identity.deleteUser(head(unit));
              identity.deleteUser(officer(unit));
            });
    jdbc.sql(
            "update unit set heads_group = null, officers_group = null, inspectors_group = null"
                + " where code = any(?)")
        .param(ADDRESSED.keySet().toArray(String[]::new))
        .update();
    new SeededRequests(jdbc).clear();
    ClockUtil.reset();
  }

  private HttpStatusCode open(String user, String unit) {
    return http.withBasicAuth(user, "demo")
        .exchange("/api/units/" + unit + "/mailbox", HttpMethod.PUT, null, Void.class)
        .getStatusCode();
  }

  private void opened(String unit) {
    assertThat(open("admin", unit)).isEqualTo(HttpStatus.NO_CONTENT);
    var key =
        jdbc.sql("select key from unit where code = ?").param(unit).query(String.class).single();
    member(head(unit), key + "-heads");
    member(officer(unit), key + "-officers");
    identity.createMembership(officer(unit), key + "-inspectors");
  }

  private void member(String person, String group) {
    var user = identity.newUser(person);
    user.setPassword("demo");
    identity.saveUser(user);
    identity.createMembership(person, group);
  }

  private static String head(String unit) {
    return "head-of-" + unit;
  }

  private static String officer(String unit) {
    return "officer-of-" + unit;
  }

  @Test
  @DisplayName(
      "addresses and examines there; referred is what leaves Sala: the seven-way split by work alone")
  void sevenWays() {
    ADDRESSED.forEach(
        (unit, count) -> {
          for (int i = 0; i < count; i++) {
            addressed(handedTo(unit), unit);
          }
        });
    examined(handedTo("N-NP"), "N-NP");
    handedTo("N-GDA");
    referred();
    referred();

    var split =
        transaction.execute(
            status ->
                monitoring
                    .of(
                        new Period(LocalDate.parse("2026-06-01"), LocalDate.parse("2026-06-30")),
                        "")
                    .examined());

    ADDRESSED.forEach(
        (unit, count) ->
            assertThat(line(split, unit).of(Figure.ADDRESSED)).as(unit).isEqualTo((long) count));
    assertThat(line(split, "N-NP").of(Figure.UNDER_EXAMINATION)).isEqualTo(1);
    assertThat(line(split, "N-GDA").of(Figure.UNDER_EXAMINATION)).isEqualTo(1);
    assertThat(line(split, "DEP-LAB").of(Figure.REFERRED)).isEqualTo(2);
    assertThat(split.total().of(Figure.RECEIVED)).isEqualTo(18);
    assertThat(split.total().of(Figure.ADDRESSED)).isEqualTo(14);
    assertThat(split.total().of(Figure.UNDER_EXAMINATION)).isEqualTo(2);
    assertThat(split.total().of(Figure.REFERRED)).isEqualTo(2);
    assertThat(split.total().of(Figure.OTHER_END)).isZero();
  }

  @Test
  @DisplayName("gets no letter: it is not among those that requests are referred to")
  void noLetter() {
    var number = examinedByLabour();
    assertThatThrownBy(() -> letter(number, "N-GDA")).isInstanceOf(Refusal.class);
    letter(number, "N-NALDR");
  }

  @Test
  @DisplayName("is let in by administrators alone, and no unit of the province is")
  void administrators() {
    assertThat(open("desk", "N-NALDR")).isEqualTo(HttpStatus.FORBIDDEN);
    assertThat(open("process-owner", "N-NALDR")).isEqualTo(HttpStatus.FORBIDDEN);
    assertThat(open("admin", "DEP-LAB")).isEqualTo(HttpStatus.NOT_FOUND);
    assertThat(open("admin", "N-NOBODY")).isEqualTo(HttpStatus.NOT_FOUND);
    assertThat(open("admin", "N-GDA")).as("a second time").isEqualTo(HttpStatus.NO_CONTENT);
  }

  private String received() {
    var number = office.receive("category", "LABOUR");
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
    return number;
  }

  private String handedTo(String unit) {
    var number = received();
    escalation.escalate(number, "desk", "It is for " + unit + ".");
    office.runJobs();
    office.complete(
        "deputy-governor",
        number,
        "Activity_DecideEscalation",
        "decision",
        "CHANGE_UNIT",
        "newUnit",
        unit,
        "extraDays",
        10,
        "reason",
        "Theirs.");
    return number;
  }

  private void assigned(String number, String unit) {
    office.complete(head(unit), number, "Activity_AssignOfficer", "officer", officer(unit));
  }

  private void examine(String by, String number, String next) {
    office.complete(
        by,
        number,
        "Activity_ExamineRequest",
        "examination",
        "Papers were read.",
        "nextStep",
        next,
        "reason",
        "It has to be.");
  }

  private void examined(String number, String unit) {
    assigned(number, unit);
    examine(officer(unit), number, "INSPECT");
  }

  private void addressed(String number, String unit) {
    examined(number, unit);
    office.complete(
        officer(unit), number, "Activity_PlanVisit", "visitDate", "2026-06-02", "team", "Two");
    office.complete(
        officer(unit),
        number,
        "Activity_RecordFindings",
        "visitResult",
        "FINDINGS",
        "findings",
        "As told.",
        "recommendation",
        "Mend it.");
    examine(officer(unit), number, "ANSWER");
    office.complete(
        officer(unit),
        number,
        "Activity_DraftAnswer",
        "done",
        List.of("MEASURE_TAKEN"),
        "outcomeKind",
        "EXPLAINED",
        "answer",
        "Done.");
    office.complete(head(unit), number, "Activity_ApproveAnswer", "answerApproval", "APPROVE");
    if (office.open(number).contains("Activity_ApproveAnswerAsGovernor")) {
      office.complete(
          "governor", number, "Activity_ApproveAnswerAsGovernor", "governorApproval", "APPROVE");
    }
    office.complete(
        "desk", number, "Activity_RecordResponse", "toldBy", "IN_PERSON", "response", "AGREED");
  }

  private String examinedByLabour() {
    var number = received();
    office.complete("labour-head", number, "Activity_AssignOfficer", "officer", "labour-officer");
    examine("labour-officer", number, "REFER");
    return number;
  }

  private void referred() {
    letter(examinedByLabour(), "N-NALDR");
  }

  private void letter(String number, String institution) {
    office.complete(
        "labour-officer",
        number,
        "Activity_SendReferralLetter",
        "institution",
        institution,
        "letterNumber",
        "77/26",
        "expectedReplyDate",
        "2026-06-20",
        "question",
        "Who is competent?");
  }

  private static Line line(FigureTable table, String unit) {
    return table.lines().stream().filter(l -> l.key().equals(unit)).findFirst().orElseThrow();
  }
}
