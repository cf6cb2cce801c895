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
import org.sala.Office;
import org.sala.SalaTest;
import org.sala.engine.Refusal;
import org.sala.notification.Notifications;
import org.sala.notification.Notifications.Notification;
import org.sala.request.Requests;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SalaTest
@DisplayName("A promise")
class CommitmentTest {

  @Autowired Office office;
  @Autowired Commitments commitments;
  @Autowired CommitmentRegister register;
  @Autowired Notifications notifications;
  @Autowired Requests requests;
  @Autowired JdbcClient jdbc;

  @AfterEach
  void presentAgain() {
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
        .anyMatch(message -> message.textEn().contains("There is no gate any more."));
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
