package org.sala.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.sala.Office.endOf;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.engine.Refusal;
import org.sala.notification.Notifications;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("The answer to a request")
class AnswerTest extends RequestSteps {

  @Autowired JdbcClient jdbc;
  @Autowired Notifications notifications;
  @Autowired RequestReading reading;
  @Autowired Answers answers;

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
    assertThat(answers.of(number).get(0).dueAt())
        .as("the deadline as it stood when the answer was sent")
        .isEqualTo(endOf("2026-06-23").toInstant());
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

  @Test
  @DisplayName("says of which kind its outcome is; a referral to a court needs a reason")
  void kindsOfOutcome() {
    for (var kind :
        List.of("SERVICE_DELIVERED", "SETTLEMENT", "CORRECTIVE_ACTION", "EXPLAINED", "COURT")) {
      var number = drafting();
      var fields =
          new ArrayList<Object>(
              List.of(
                  "done",
                  java.util.List.of("MEASURE_TAKEN"),
                  "outcomeKind",
                  kind,
                  "answer",
                  "Done."));
      if (kind.equals("COURT")) {
        assertThatThrownBy(() -> drafted(number, fields)).isInstanceOf(Refusal.class);
        fields.addAll(List.of("courtReason", "Only a court may decide on the deed."));
      }
      drafted(number, fields);
      approve("labour-head", number);
      assertThat(answers.of(number)).extracting(Answers.Answer::outcome).containsExactly(kind);
    }
    assertThatThrownBy(
            () ->
                drafted(
                    drafting(),
                    List.of(
                        "done",
                        java.util.List.of("MEASURE_TAKEN"),
                        "outcomeKind",
                        "A_LETTER_WAS_SENT",
                        "answer",
                        "Done.")))
        .isInstanceOf(Refusal.class);
  }

  @Test
  @DisplayName("is refused where nothing was done but a letter sent, with a sentence (R52)")
  void onlyALetter() {
    var number = drafting();
    var fields = List.<Object>of("outcomeKind", "EXPLAINED", "answer", "We wrote to them.", "done");
    assertThatThrownBy(() -> drafted(number, and(fields, List.of("LETTER_SENT"))))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("A letter alone is no outcome");
    drafted(number, and(fields, List.of("LETTER_SENT", "PARTIES_HEARD")));
    assertThat(office.open(number)).containsExactly("Activity_ApproveAnswer");
  }

  private static List<Object> and(List<Object> fields, Object more) {
    return java.util.stream.Stream.concat(fields.stream(), java.util.stream.Stream.of(more))
        .toList();
  }

  private String drafting() {
    var number = assigned("2026-06-01T09:00");
    examine("labour-officer", number, "nextStep", "ANSWER");
    inspect("labour-officer", number, "2026-06-02");
    examine("labour-officer", number, "nextStep", "ANSWER");
    return number;
  }

  private void drafted(String number, List<Object> fields) {
    office.complete("labour-officer", number, "Activity_DraftAnswer", fields.toArray());
  }

  @Test
  @DisplayName("does not close the request while something it promised is outstanding")
  void promised() {
    var number = assigned("2026-06-01T09:00");
    examine("labour-officer", number, "nextStep", "ANSWER");
    inspect("labour-officer", number, "2026-06-02");
    examine("labour-officer", number, "nextStep", "ANSWER");
    office.complete(
        "labour-officer",
        number,
        "Activity_DraftAnswer",
        "done",
        java.util.List.of("MEASURE_TAKEN"),
        "outcomeKind",
        "EXPLAINED",
        "answer",
        "The factory will be visited.",
        "commitment",
        "We will visit the factory again.",
        "commitmentUnit",
        "DEP-LAB",
        "commitmentDueOn",
        "2026-07-31");
    assertThat(office.open(number)).doesNotContain("Activity_KeepPromise");
    approve("labour-head", number);
    assertThat(office.open(number)).contains("Activity_KeepPromise", "Activity_RecordResponse");
    office.complete(
        "desk", number, "Activity_RecordResponse", "toldBy", "IN_PERSON", "response", "AGREED");

    assertThat(office.open(number)).containsExactly("Activity_KeepPromise");
    assertThat(requests.get(number).status()).isEqualTo("PROMISE_AWAITED");
    // the promise is due at closing time on Friday 31 July, so that counting starts on Monday
    assertThat(office.timer(number, "Event_DeadlineNear").getDuedate())
        .isEqualTo(endOf("2026-08-07"));
    office.complete(
        "labour-officer",
        number,
        "Activity_KeepPromise",
        "promise",
        promiseOf(number),
        "promiseKept",
        "KEPT",
        "evidence",
        "Visited on 20 July.");
    assertThat(office.main(number)).isEnded().hasPassed("Event_RequestResolved");
    assertThat(requests.get(number).outcome()).isEqualTo("RESOLVED");
  }

  @Test
  @DisplayName("goes to everybody who asked the same; the merged request is counted once")
  void goesToAll() {
    var number = assigned("2026-06-01T09:00");
    var same = office.receive("requester.organisation", "Union of the Red Reeds");
    check(
        same,
        "category",
        "LABOUR",
        "checkResult",
        "DUPLICATE",
        "duplicateOf",
        number,
        "reason",
        "The other union asked the same.");
    answer(number, "2026-06-02");
    assertThat(notifications.of(same))
        .anyMatch(message -> message.text().en().contains(number + " has been answered"));
    assertThat(reading.read(number, "desk").orElseThrow().alsoAsking())
        .singleElement()
        .satisfies(
            other -> {
              assertThat(other.number()).isEqualTo(same);
              assertThat(other.requester().organisation()).isEqualTo("Union of the Red Reeds");
            });
    assertThat(reading.read(number, "labour-officer").orElseThrow().alsoAsking()).hasSize(1);
  }

  private String promiseOf(String number) {
    return jdbc.sql("select id::text from commitment where case_number = ?")
        .param(number)
        .query(String.class)
        .single();
  }

  private void object(String number) {
    office.complete(
        "desk",
        number,
        "Activity_RecordResponse",
        "toldBy",
        "IN_PERSON",
        "response",
        "OBJECTED",
        "objection",
        "Nothing has changed.");
  }
}
