package org.sala.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.sala.Office.endOf;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.engine.Refusal;
import org.sala.notification.Notifications;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("The check of a request")
class CheckTest extends RequestSteps {

  @Autowired Notifications notifications;

  @Test
  @DisplayName("is not needed when the request was answered at the meeting")
  void answeredAtTheMeeting() {
    office.itIs("2026-06-01T09:00");
    var number = office.receive("answer.text", "The factory pays today.", "answer.by", "Director");
    assertThat(office.open(number)).isEmpty();
    assertThat(office.instance(number, "citizen-request")).isNull();
    assertThat(requests.get(number).outcome()).isEqualTo("ANSWERED_AT_MEETING");
  }

  @Test
  @DisplayName("ends a request outside jurisdiction with a reason that the requester is told")
  void outsideJurisdiction() {
    office.itIs("2026-06-01T09:00");
    var number = office.receive();
    check(
        number,
        "category",
        "LABOUR",
        "checkResult",
        "OUTSIDE_JURISDICTION",
        "competentAuthority",
        "Court of First Instance",
        "reason",
        "The matter is before the court.");
    assertThat(office.main(number)).isEnded().hasPassed("Event_OutsideJurisdiction");
    assertThat(requests.get(number).outcome()).isEqualTo("OUTSIDE_JURISDICTION");
    assertThat(notifications.of(number))
        .singleElement()
        .satisfies(told -> assertThat(told.text().en()).contains("before the court"));
  }

  @Test
  @DisplayName("links a duplicate to the request it repeats and tells the requester")
  void duplicate() {
    office.itIs("2026-06-01T09:00");
    var original = office.receive();
    var number = office.receive();
    check(
        number,
        "category",
        "LABOUR",
        "checkResult",
        "DUPLICATE",
        "duplicateOf",
        original,
        "reason",
        "It repeats an earlier request.");
    assertThat(office.main(number)).isEnded().hasPassed("Event_DuplicateMerged");
    assertThat(requests.get(number).outcome()).isEqualTo("DUPLICATE");
    assertThat(requests.get(number).duplicateOf()).isEqualTo(original);
    assertThat(notifications.of(number)).hasSize(1);
  }

  @Test
  @DisplayName("refuses a duplicate of a request that does not exist, and changes nothing")
  void duplicateOfNothing() {
    office.itIs("2026-06-01T09:00");
    var number = office.receive();
    assertThatThrownBy(
            () ->
                check(
                    number,
                    "category",
                    "LABOUR",
                    "checkResult",
                    "DUPLICATE",
                    "duplicateOf",
                    "KPC-1999-000001",
                    "reason",
                    "Repeats."))
        .isInstanceOf(Refusal.class);
    assertThat(office.waiting(number)).isWaitingAtExactly("Activity_CheckRequest");
  }

  @Test
  @DisplayName("rejects a request only when the head agrees; a head who does not sends it back")
  void rejection() {
    office.itIs("2026-06-01T09:00");
    var number = office.receive();
    check(number, "category", "LABOUR", "checkResult", "REJECT", "reason", "No ground.");
    assertThat(office.task(number, "Activity_AgreeToRejection")).hasCandidateGroup("labour-heads");
    office.complete(
        "labour-head",
        number,
        "Activity_AgreeToRejection",
        "rejectionAgreed",
        "NO",
        "instruction",
        "Ask the workers first.");
    assertThat(office.waiting(number)).isWaitingAtExactly("Activity_CheckRequest");

    check(number, "category", "LABOUR", "checkResult", "REJECT", "reason", "Still no ground.");
    office.complete("labour-head", number, "Activity_AgreeToRejection", "rejectionAgreed", "YES");
    assertThat(office.main(number)).isEnded().hasPassed("Event_RequestRejected");
    assertThat(requests.get(number).outcome()).isEqualTo("REJECTED");
  }

  @Test
  @DisplayName("stops the clock while information is awaited and resumes it without loss")
  void informationStopsTheClock() {
    office.itIs("2026-04-08T09:00"); // Wednesday; Khmer New Year is 14 to 16 April
    var number = office.receive();
    assertThat(office.timer(number, "Event_DeadlineNear")).hasDueDate(endOf("2026-04-30"));
    office.itIs("2026-04-09T09:00");
    check(
        number,
        "category",
        "LABOUR",
        "checkResult",
        "ASK_INFORMATION",
        "informationNeeded",
        "The pay slips of March.");
    assertThat(requests.get(number).status()).isEqualTo("INFORMATION_AWAITED");
    assertThat(office.task(number, "Activity_RecordInformation")).hasDueDate(endOf("2026-05-07"));
    assertThat(office.timer(number, "Event_InformationOverdue")).hasDueDate(endOf("2026-05-07"));

    office.itIs("2026-04-20T10:00"); // Monday: the clock stood on 10, 13, 17 and 20 April
    office.complete(
        "desk",
        number,
        "Activity_RecordInformation",
        "informationReceived",
        "YES",
        "information",
        "Pay slips handed in.");
    assertThat(office.timer(number, "Event_DeadlineNear")).hasDueDate(endOf("2026-05-08"));
    assertThat(office.task(number, "Activity_CheckRequest")).hasDueDate(endOf("2026-04-21"));
  }

  @Test
  @DisplayName("asks a third time only when the head agrees")
  void thirdReturnNeedsTheHead() {
    office.itIs("2026-06-01T09:00");
    var number = office.receive();
    askAndReceive(number);
    askAndReceive(number);
    askForInformation(number);
    assertThat(office.task(number, "Activity_AgreeToFurtherReturn"))
        .hasCandidateGroup("labour-heads");
    office.complete(
        "labour-head",
        number,
        "Activity_AgreeToFurtherReturn",
        "furtherReturnAgreed",
        "NO",
        "reason",
        "Decide on what there is.");
    assertThat(office.waiting(number)).isWaitingAtExactly("Activity_CheckRequest");

    askForInformation(number);
    office.complete(
        "labour-head",
        number,
        "Activity_AgreeToFurtherReturn",
        "furtherReturnAgreed",
        "YES",
        "reason",
        "One paper is truly missing.");
    assertThat(office.waiting(number)).isWaitingAtExactly("Activity_RecordInformation");
  }

  @Test
  @DisplayName("goes on without the information when its time has passed")
  void informationOverdue() {
    office.itIs("2026-06-01T09:00");
    var number = office.receive();
    askForInformation(number);
    office.goTo("2026-06-24T08:00");
    assertThat(office.waiting(number)).isWaitingAtExactly("Activity_CheckRequest");
    // Received on Monday 1 June with two days for the check; the clock stood until 23 June.
    assertThat(office.task(number, "Activity_CheckRequest")).hasDueDate(endOf("2026-06-25"));
  }

  private void askAndReceive(String number) {
    askForInformation(number);
    office.complete(
        "desk",
        number,
        "Activity_RecordInformation",
        "informationReceived",
        "NO",
        "reason",
        "The requester has no papers.");
  }

  private void askForInformation(String number) {
    check(
        number,
        "category",
        "LABOUR",
        "checkResult",
        "ASK_INFORMATION",
        "informationNeeded",
        "The contract.");
  }
}
