package org.sala.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.sala.MessageReaders;
import org.sala.Office;
import org.sala.SalaTest;
import org.sala.commitment.Commitments;
import org.sala.escalation.EscalationByHand;
import org.sala.people.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The steps that tests of a request's detours have in common. */
@SalaTest
public abstract class RequestSteps {

  @Autowired protected Office office;
  @Autowired Requests requests;
  @Autowired protected Staff staff;
  @Autowired RequestActions actions;
  @Autowired protected EscalationByHand escalation;
  @Autowired Commitments commitments;
  @Autowired MessageReaders messageReaders;
  private List<String> before;
  @Autowired JdbcClient jdbcClient;

  // Other classes of tests leave requests of meetings that are in the tables alone.
  @BeforeEach
  void whatIsThereAlready() {
    before = List.copyOf(requests.open());
  }

  @AfterEach
  void nothingIsForgotten() {
    office.runJobs();
    requests.open().stream()
        .filter(number -> !before.contains(number))
        .forEach(this::hasUnitActorAndDate);
    messageReaders.everyMessageReachesSomebody();
    ClockUtil.reset();
  }

  /** Every open request has at every moment an accountable unit, a next actor and a next date. */
  private void hasUnitActorAndDate(String number) {
    assertThat(requests.get(number).leadUnit()).isNotNull();
    var request = requests.get(number);
    // Whoever waits for the report of a meeting waits for the next step of the meeting.
    var acting =
        request.status().equals("REPORT_AWAITED")
            ? requests.meetingOf(number).orElseThrow()
            : number;
    assertThat(office.open(acting)).as("next steps of " + request).isNotEmpty();
    for (var task : office.tasks(number)) {
      assertThat(task.getDueDate()).as(task.getName() + " of " + number).isNotNull();
      assertThat(office.candidates(task))
          .as(task.getName() + " of " + number)
          .anyMatch(group -> !staff.membersOf(group).isEmpty());
    }
  }

  void check(String number, Object... fields) {
    var hasPriority = java.util.Arrays.asList(fields).contains("priority");
    office.complete(
        "desk",
        number,
        "Activity_CheckRequest",
        hasPriority ? fields : with(fields, "priority", "HIGH"));
  }

  void accept(String number, String category) {
    check(number, "category", category, "checkResult", "ACCEPT");
  }

  /** A request about wages, received at that moment, with its officer. */
  protected String assigned(String receivedAt) {
    return assigned(receivedAt, "LABOUR", "labour");
  }

  protected String assigned(String receivedAt, String category, String unit) {
    office.itIs(receivedAt);
    var number = office.receive("category", category);
    accept(number, category);
    assign(number, unit);
    return number;
  }

  /** A request in which everybody is complained of who could act on it. */
  protected String againstEverybody() {
    office.itIs("2026-06-01T09:00");
    var number = office.receive("category", "LAND-AUTH");
    check(
        number,
        "category",
        "LAND-AUTH",
        "priority",
        "NORMAL",
        "checkResult",
        "ACCEPT",
        "accusedPersons",
        List.of("governor", "deputy-governor"));
    return number;
  }

  /** A request of which a step that Sala does itself fails, until it is mended. */
  protected String stuck(String receivedAt) {
    var number = assigned(receivedAt);
    escalation.escalate(number, "desk", "It cannot wait.");
    rename(number, "nextStepAt", "gone");
    var engine = office.engine();
    var job =
        engine.getManagementService().createJobQuery().messages().list().stream()
            .filter(
                each ->
                    number.equals(
                        engine
                            .getRuntimeService()
                            .createProcessInstanceQuery()
                            .processInstanceId(each.getProcessInstanceId())
                            .singleResult()
                            .getBusinessKey()))
            .findFirst()
            .orElseThrow();
    assertThatThrownBy(() -> engine.getManagementService().executeJob(job.getId()));
    return number;
  }

  /** Puts right what was wrong, and lets the step run again. */
  protected void mend(String number) {
    rename(number, "gone", "nextStepAt");
    office.runJobs();
  }

  private void rename(String number, String from, String to) {
    jdbcClient
        .sql("update deadline set name = ? where case_number = ? and name = ?")
        .params(to, number, from)
        .update();
  }

  void assign(String number, String unit) {
    office.complete(unit + "-head", number, "Activity_AssignOfficer", "officer", unit + "-officer");
  }

  protected void examine(String user, String number, Object... fields) {
    office.complete(
        user, number, "Activity_ExamineRequest", with(fields, "examination", "Papers were read."));
  }

  void inspect(String user, String number, String day) {
    office.complete(user, number, "Activity_PlanVisit", "visitDate", day, "team", "Two inspectors");
    office.complete(
        user,
        number,
        "Activity_RecordFindings",
        "visitResult",
        "FINDINGS",
        "findings",
        "Found as told.",
        "recommendation",
        "Mend it.");
  }

  void draft(String user, String number) {
    office.complete(
        user,
        number,
        "Activity_DraftAnswer",
        "done",
        java.util.List.of("MEASURE_TAKEN"),
        "outcomeKind",
        "EXPLAINED",
        "answer",
        "This was found and done.");
  }

  void approve(String user, String number) {
    office.complete(user, number, "Activity_ApproveAnswer", "answerApproval", "APPROVE");
  }

  /** Carries an assigned labour request to the answer that waits for the requester. */
  protected void answer(String number, String visitDay) {
    examine("labour-officer", number, "nextStep", "ANSWER");
    inspect("labour-officer", number, visitDay);
    examine("labour-officer", number, "nextStep", "ANSWER");
    draft("labour-officer", number);
    approve("labour-head", number);
  }

  void decide(String user, String number, String decision, Object... fields) {
    office.complete(
        user,
        number,
        "Activity_DecideEscalation",
        with(fields, "decision", decision, "reason", "Decided."));
  }

  static Object[] with(Object[] fields, Object... more) {
    var all = new Object[fields.length + more.length];
    System.arraycopy(fields, 0, all, 0, fields.length);
    System.arraycopy(more, 0, all, fields.length, more.length);
    return all;
  }
}
