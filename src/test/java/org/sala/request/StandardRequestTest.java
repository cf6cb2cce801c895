package org.sala.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.sala.Office.endOf;

import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.Office;
import org.sala.SalaTest;
import org.springframework.beans.factory.annotation.Autowired;

@SalaTest
class StandardRequestTest {

  @Autowired Office office;
  @Autowired Requests requests;

  @AfterEach
  void resetClock() {
    ClockUtil.reset();
  }

  @Test
  @DisplayName("A request is checked, assigned, examined, inspected, answered and accepted")
  void aRequestIsCarriedToAnAcceptedAnswer() {
    office.itIs("2026-04-03T09:00");
    var number = office.receive("category", "LABOUR");
    assertThat(office.waiting(number)).isWaitingAtExactly("Activity_CheckRequest");
    assertThat(office.task(number, "Activity_CheckRequest")).hasDueDate(endOf("2026-04-07"));
    assertThat(office.timer(number, "Event_DeadlineNear")).hasDueDate(endOf("2026-04-27"));

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
    assertThat(office.waiting(number)).isWaitingAtExactly("Activity_AssignOfficer");
    assertThat(office.task(number, "Activity_AssignOfficer")).hasCandidateGroup("labour-heads");

    office.complete("labour-head", number, "Activity_AssignOfficer", "officer", "labour-officer");
    var examine = office.task(number, "Activity_ExamineRequest");
    assertThat(examine.getAssignee()).isEqualTo("labour-officer");
    assertThat(examine.getDueDate()).isEqualTo(endOf("2026-04-29"));

    office.complete(
        "labour-officer",
        number,
        "Activity_ExamineRequest",
        "examination",
        "The pay lists were read.",
        "nextStep",
        "ANSWER");
    assertThat(office.waiting(number)).isWaitingAtExactly("Activity_PlanVisit");
    office.complete(
        "labour-officer",
        number,
        "Activity_PlanVisit",
        "visitDate",
        "2026-04-08",
        "team",
        "Two inspectors of labour");
    office.complete(
        "labour-officer",
        number,
        "Activity_RecordFindings",
        "visitResult",
        "FINDINGS",
        "findings",
        "Paid late twice.",
        "recommendation",
        "Pay by the 5th.");
    office.complete(
        "labour-officer",
        number,
        "Activity_ExamineRequest",
        "examination",
        "Confirmed.",
        "nextStep",
        "ANSWER");
    office.complete(
        "labour-officer",
        number,
        "Activity_DraftAnswer",
        "done",
        java.util.List.of("MEASURE_TAKEN"),
        "outcomeKind",
        "CORRECTIVE_ACTION",
        "answer",
        "The factory pays by the 5th.");
    office.complete("labour-head", number, "Activity_ApproveAnswer", "answerApproval", "APPROVE");
    assertThat(office.waiting(number)).isWaitingAtExactly("Activity_RecordResponse");
    assertThat(office.timer(number, "Event_RequesterSilent")).hasDueDate(endOf("2026-04-22"));
    office.complete(
        "desk", number, "Activity_RecordResponse", "toldBy", "IN_PERSON", "response", "AGREED");

    assertThat(office.instance(number, "citizen-request")).isNull();
    assertThat(office.main(number)).isEnded().hasPassed("Event_RequestResolved");
    assertThat(requests.get(number).outcome()).isEqualTo("RESOLVED");
  }
}
