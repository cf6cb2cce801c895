package org.sala.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.sala.Office.endOf;
import static org.sala.Office.instant;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.MessageReaders;
import org.sala.Office;
import org.sala.SalaTest;
import org.sala.engine.Refusal;
import org.sala.notification.Notifications;
import org.sala.notification.Notifications.Notification;
import org.sala.request.RequestLifecycle;
import org.sala.request.Requests;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SalaTest
@DisplayName("A promise")
class CommitmentTest {

  @Autowired Office office;
  @Autowired MessageReaders messageReaders;
  @Autowired Commitments commitments;
  @Autowired CommitmentRegister register;
  @Autowired Notifications notifications;
  @Autowired Requests requests;
  @Autowired RequestLifecycle lifecycle;
  @Autowired JdbcClient jdbc;

  @AfterEach
  void presentAgain() {
    messageReaders.everyMessageReachesSomebody();
    ClockUtil.reset();
  }

  private String id(String number) {
    return jdbc.sql(
            "select id::text from commitment where case_number = ? order by id desc limit 1")
        .param(number)
        .query(String.class)
        .single();
  }

  private String outcome(String number) {
    return jdbc.sql("select outcome from commitment where case_number = ?")
        .param(number)
        .query(String.class)
        .single();
  }

  /** A request at whose meeting the labour department promised to be at the gate by 30 June. */
  private String promised() {
    office.itIs("2026-06-01T09:00");
    var number = office.receive();
    commitments.record(
        number,
        "MEETING",
        "The inspectors will be at the gate.",
        "DEP-LAB",
        "Head of labour",
        LocalDate.parse("2026-06-30"),
        "desk");
    return number;
  }

  private ProcessInstance process(String number) {
    return office.instance(number, CommitmentProcess.KEY);
  }

  private List<String> told(String number) {
    return notifications.of(number).stream().map(Notification::audience).toList();
  }

  @Test
  @DisplayName("of a draft that nobody approved is not made the governor's by an instruction")
  void draftsAreNotTheGovernors() {
    var number = drafted();
    decide(number, "INSTRUCT", "extraDays", 3, "instruction", "Go there.");
    assertThat(
            jdbc.sql("select count(*) from commitment where case_number = ?")
                .param(number)
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  @DisplayName("of a draft that a decision put aside was never made")
  void draftsPutAside() {
    var number = drafted();
    decide(number, "CLOSE", "explanation", "The factory has closed down.");
    assertThat(office.open(number)).containsExactly("Activity_RecordResponse");
  }

  @Test
  @DisplayName("without a day is to be kept within the days of the table")
  void withoutADay() {
    // 20 working days from Monday 1 June; 18 June is a holiday.
    assertThat(commitments.dueWithoutDay("MEETING", LocalDate.parse("2026-06-01")))
        .isEqualTo(LocalDate.parse("2026-06-30"));
  }

  @Test
  @DisplayName(
      "that ends last while the request is on its way to wait for it does not leave it waiting")
  void endsWhileAJobWaits() {
    var number = answered();
    var tasks = office.engine().getTaskService();
    var response = office.task(number, "Activity_RecordResponse").getId();
    office.as(
        "desk",
        () -> {
          tasks.claim(response, "desk");
          tasks.complete(response, java.util.Map.of("toldBy", "IN_PERSON", "response", "AGREED"));
        });
    // The job that sets the dates of waiting is still to run when the promise is kept.
    var keep = office.task(number, "Activity_KeepPromise").getId();
    office.as(
        "labour-officer",
        () -> {
          tasks.claim(keep, "labour-officer");
          tasks.complete(
              keep,
              java.util.Map.of("promise", id(number), "promiseKept", "KEPT", "evidence", "Done."));
        });
    office
        .engine()
        .getManagementService()
        .createJobQuery()
        .activityId("Activity_TickCommitment")
        .list()
        .forEach(job -> office.engine().getManagementService().executeJob(job.getId()));
    office.runJobs();
    assertThat(requests.get(number).outcome()).isEqualTo("RESOLVED");
  }

  @Test
  @DisplayName("that ends at the same moment as another does not leave the request waiting")
  void twoEndAtOnce() throws Exception {
    var number = answered();
    commitments.record(
        number,
        "ANSWER",
        "The gate will be open.",
        "DEP-LAB",
        null,
        LocalDate.parse("2026-07-30"),
        "labour-head");
    office.complete(
        "desk", number, "Activity_RecordResponse", "toldBy", "IN_PERSON", "response", "AGREED");
    var ids =
        jdbc.sql("select id::text from commitment where case_number = ? order by id")
            .param(number)
            .query(String.class)
            .list();
    assertThat(ids).hasSize(2);
    var tasks = office.engine().getTaskService();
    var steps = tasks.createTaskQuery().taskDefinitionKey("Activity_KeepPromise");
    var waiting = steps.processInstanceBusinessKey(number).orderByTaskId().asc().list();
    office.as(
        "labour-officer",
        () ->
            waiting.forEach(
                task -> {
                  var followed = register.ofProcess(task.getProcessInstanceId()).orElseThrow();
                  tasks.claim(task.getId(), "labour-officer");
                  tasks.complete(
                      task.getId(),
                      java.util.Map.of(
                          "promise",
                          Long.toString(followed.id()),
                          "promiseKept",
                          "KEPT",
                          "evidence",
                          "Done."));
                }));
    var management = office.engine().getManagementService();
    var ticks = management.createJobQuery().activityId("Activity_TickCommitment").list();
    assertThat(ticks).hasSize(2);
    var both = java.util.concurrent.Executors.newFixedThreadPool(2);
    var start = new java.util.concurrent.CyclicBarrier(2);
    var done =
        both.invokeAll(
            ticks.stream()
                .map(
                    job ->
                        (java.util.concurrent.Callable<Void>)
                            () -> {
                              start.await();
                              management.executeJob(job.getId());
                              return null;
                            })
                .toList());
    both.shutdown();
    for (var each : done) {
      each.get();
    }
    office.runJobs();
    assertThat(requests.get(number).outcome()).isEqualTo("RESOLVED");
  }

  /** A request whose draft, not yet approved, promises a visit. */
  private String drafted() {
    office.itIs("2026-06-01T09:00");
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
    office.complete("labour-head", number, "Activity_AssignOfficer", "officer", "labour-officer");
    examine(number);
    office.complete(
        "labour-officer", number, "Activity_PlanVisit", "visitDate", "2026-06-02", "team", "Two");
    office.complete(
        "labour-officer",
        number,
        "Activity_RecordFindings",
        "visitResult",
        "FINDINGS",
        "findings",
        "Found.",
        "recommendation",
        "Mend it.");
    examine(number);
    office.complete(
        "labour-officer",
        number,
        "Activity_DraftAnswer",
        "done",
        java.util.List.of("MEASURE_TAKEN"),
        "outcomeKind",
        "EXPLAINED",
        "answer",
        "It will be visited.",
        "commitment",
        "We come again.",
        "commitmentUnit",
        "DEP-LAB",
        "commitmentDueOn",
        "2026-07-31");
    return number;
  }

  private String answered() {
    var number = drafted();
    office.complete("labour-head", number, "Activity_ApproveAnswer", "answerApproval", "APPROVE");
    return number;
  }

  private void examine(String number) {
    office.complete(
        "labour-officer",
        number,
        "Activity_ExamineRequest",
        "examination",
        "Papers were read.",
        "nextStep",
        "ANSWER");
  }

  private void decide(String number, String decision, Object... fields) {
    lifecycle.escalate(number, "DEPUTY_GOVERNOR");
    office.runJobs();
    var all = new Object[fields.length + 4];
    all[0] = "decision";
    all[1] = decision;
    all[2] = "reason";
    all[3] = "Decided.";
    System.arraycopy(fields, 0, all, 4, fields.length);
    office.complete("deputy-governor", number, "Activity_DecideEscalation", all);
  }

  @Test
  @DisplayName("reminds two working days before, and is ticked only with evidence")
  void isKept() {
    var number = promised();
    var process = process(number);
    assertThat(process)
        .isWaitingAt("Activity_KeepPromise")
        .task()
        .hasDueDate(endOf("2026-06-30"))
        .hasCandidateGroup("labour-heads")
        .hasCandidateGroup("labour-officers");
    assertThat(office.timer(number, "Event_PromiseDueSoon").getDuedate())
        .isEqualTo(Date.from(instant("2026-06-26T07:30")));
    office.goTo("2026-06-26T08:00");
    assertThat(process).hasPassed("Event_PromiseRemindedOf");
    assertThat(told(number)).contains("labour-heads");
    assertThatThrownBy(
            () ->
                office.complete(
                    "labour-officer",
                    number,
                    "Activity_KeepPromise",
                    "promise",
                    id(number),
                    "promiseKept",
                    "KEPT"))
        .isInstanceOf(Refusal.class);
    office.complete(
        "labour-officer",
        number,
        "Activity_KeepPromise",
        "promise",
        id(number),
        "promiseKept",
        "KEPT",
        "evidence",
        "Visited on 25 June, see the minutes.");

    assertThat(process).isEnded().hasPassed("Event_PromiseKept");
    assertThat(outcome(number)).isEqualTo("KEPT");
  }

  @Test
  @DisplayName("that is late goes to the deputy governor, past a silent one to the governor")
  void isLate() {
    var number = promised();
    assertThat(office.timer(number, "Event_PromiseOverdue").getDuedate())
        .isEqualTo(endOf("2026-06-30"));
    office.goTo("2026-07-01T08:00");
    assertThat(office.candidates(number, "Activity_DecideOnPromise"))
        .containsExactly("deputy-governors");
    assertThat(office.timer(number, "Event_PromiseDecisionOverdue").getDuedate())
        .isEqualTo(endOf("2026-07-06"));
    office.goTo("2026-07-07T08:00");
    assertThat(office.candidates(number, "Activity_DecideOnPromise")).containsExactly("governors");
    office.complete(
        "governor",
        number,
        "Activity_DecideOnPromise",
        "promise",
        id(number),
        "promiseDecision",
        "NEW_DATE",
        "newDate",
        "2026-07-31",
        "reason",
        "The inspectors were ill.");

    assertThat(process(number))
        .hasPassed("Activity_SetNewPromiseDate")
        .isWaitingAt("Activity_KeepPromise")
        .task("Activity_KeepPromise")
        .hasDueDate(endOf("2026-07-31"));
    assertThat(
            jdbc.sql("select count(*) from deadline where case_number = ? and process <> ''")
                .param(number)
                .query(Integer.class)
                .single())
        .as("dates of a decision that was taken")
        .isZero();
    assertThat(told(number)).contains("requester");
    office.goTo("2026-08-01T08:00");
    assertThat(office.candidates(number, "Activity_DecideOnPromise"))
        .containsExactly("deputy-governors");
  }

  @Test
  @DisplayName("that cannot be kept is released by a decision, with a reason the requester reads")
  void isReleased() {
    var number = promised();
    var process = process(number);
    office.complete(
        "labour-officer",
        number,
        "Activity_KeepPromise",
        "promise",
        id(number),
        "promiseKept",
        "NOT_KEPT",
        "reason",
        "The factory closed.");
    office.complete(
        "deputy-governor",
        number,
        "Activity_DecideOnPromise",
        "promise",
        id(number),
        "promiseDecision",
        "RELEASE",
        "reason",
        "There is no gate any more.");

    assertThat(process).isEnded().hasPassed("Event_PromiseReleased");
    assertThat(outcome(number)).isEqualTo("RELEASED");
    assertThat(notifications.of(number))
        .anyMatch(message -> message.text().en().contains("There is no gate any more."));
  }

  @Test
  @DisplayName("was kept after all, says the deputy governor, and shows by what")
  void wasKeptAfterAll() {
    var number = promised();
    office.goTo("2026-07-01T08:00");
    office.complete(
        "deputy-governor",
        number,
        "Activity_DecideOnPromise",
        "promise",
        id(number),
        "promiseDecision",
        "KEPT",
        "evidence",
        "I was there.");
    assertThat(outcome(number)).isEqualTo("KEPT");
  }

  @Test
  @DisplayName("of another case cannot be ticked by mistake")
  void anotherPromise() {
    var first = promised();
    var second = promised();
    assertThatThrownBy(
            () ->
                office.complete(
                    "labour-officer",
                    second,
                    "Activity_KeepPromise",
                    "promise",
                    id(first),
                    "promiseKept",
                    "KEPT",
                    "evidence",
                    "Done."))
        .isInstanceOf(Refusal.class);
  }
}
