package org.sala.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.sala.Office.endOf;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The answer to a request")
class AnswerTest extends RequestSteps {

  @Test
  @DisplayName("closes the request when the requester is silent for ten working days")
  void silent() {
    var number = assigned("2026-04-01T09:00");
    answer(number, "2026-04-02");
    // Ten working days from 1 April, over Khmer New Year on 14, 15 and 16 April.
    assertThat(office.timer(number, "Event_RequesterSilent")).hasDueDate(endOf("2026-04-20"));
    office.goTo("2026-04-20T18:00");
    assertThat(office.main(number)).isEnded().hasPassed("Event_ClosedWithoutResponse");
    assertThat(requests.get(number).outcome()).isEqualTo("CLOSED_WITHOUT_RESPONSE");
  }

  @Test
  @DisplayName("that is objected to is reviewed by the deputy governor, who may uphold it")
  void upheld() {
    var number = assigned("2026-06-01T09:00");
    answer(number, "2026-06-02");
    object(number);
    assertThat(office.task(number, "Activity_ReviewObjection"))
        .hasCandidateGroup("deputy-governors");
    assertThat(office.task(number, "Activity_ReviewObjection")).hasDueDate(endOf("2026-06-08"));
    office.complete(
        "deputy-governor",
        number,
        "Activity_ReviewObjection",
        "review",
        "UPHELD",
        "reason",
        "The law says so.");
    assertThat(office.main(number)).isEnded().hasPassed("Event_RequestResolved");
    assertThat(requests.get(number).outcome()).isEqualTo("RESOLVED");
  }

  @Test
  @DisplayName("that is objected to may be reopened, with new dates")
  void reopened() {
    var number = assigned("2026-06-01T09:00");
    answer(number, "2026-06-02");
    object(number);
    office.complete(
        "deputy-governor",
        number,
        "Activity_ReviewObjection",
        "review",
        "REOPENED",
        "reason",
        "Two points are open.",
        "instruction",
        "Answer both.");
    assertThat(office.waiting(number)).isWaitingAtExactly("Activity_AssignOfficer");
    assertThat(office.timer(number, "Event_DeadlineNear")).hasDueDate(endOf("2026-06-19"));
  }

  private void object(String number) {
    office.complete(
        "desk",
        number,
        "Activity_RecordResponse",
        "response",
        "OBJECTED",
        "objection",
        "Nothing has changed.");
  }
}
