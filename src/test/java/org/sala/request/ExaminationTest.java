package org.sala.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.sala.Office.endOf;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.engine.Refusal;

@DisplayName("The examination of a request")
class ExaminationTest extends RequestSteps {

  @Test
  @DisplayName("cannot be answered without the inspection that its category needs")
  void inspectionOutstanding() {
    var number = assigned("2026-06-01T09:00", "ENV", "environment");
    examine("environment-officer", number, "nextStep", "ANSWER");
    assertThat(office.task(number, "Activity_PlanVisit")).hasDueDate(endOf("2026-06-04"));
    office.complete(
        "environment-inspector",
        number,
        "Activity_PlanVisit",
        "visitDate",
        "2026-06-03",
        "team",
        "Two");
    office.complete(
        "environment-inspector",
        number,
        "Activity_RecordFindings",
        "visitResult",
        "CANCELLED",
        "reason",
        "The road is flooded.");
    examine("environment-officer", number, "nextStep", "ANSWER");
    assertThat(office.waiting(number)).isWaitingAtExactly("Activity_PlanVisit");
  }

  @Test
  @DisplayName(
      "has the site inspected when the officer asks, and a postponed visit is planned anew")
  void officerAsksForInspection() {
    var number = assigned("2026-06-01T09:00");
    examine("labour-officer", number, "nextStep", "INSPECT", "reason", "See the time sheets.");
    office.complete(
        "labour-officer", number, "Activity_PlanVisit", "visitDate", "2026-06-02", "team", "One");
    office.complete(
        "labour-officer",
        number,
        "Activity_RecordFindings",
        "visitResult",
        "POSTPONED",
        "reason",
        "The owner was away.");
    inspect("labour-officer", number, "2026-06-03");
    assertThat(office.waiting(number)).isWaitingAtExactly("Activity_ExamineRequest");
    examine("labour-officer", number, "nextStep", "ANSWER");
    assertThat(office.waiting(number)).isWaitingAtExactly("Activity_DraftAnswer");
  }

  @Test
  @DisplayName("tells the head when an inspection is late, planned or not")
  void inspectionOverdue() {
    var number = assigned("2026-06-01T09:00", "ENV", "environment");
    examine("environment-officer", number, "nextStep", "ANSWER");
    assertThat(office.timer(number, "Event_PlanOverdue")).hasDueDate(endOf("2026-06-04"));
    office.goTo("2026-06-04T18:00");
    assertThat(office.instance(number, "field-inspection")).isNotNull();

    var other = assigned("2026-06-05T09:00", "ENV", "environment");
    examine("environment-officer", other, "nextStep", "ANSWER");
    office.complete(
        "environment-inspector",
        other,
        "Activity_PlanVisit",
        "visitDate",
        "2026-06-08",
        "team",
        "Two");
    assertThat(office.timer(other, "Event_InspectionOverdue")).hasDueDate(endOf("2026-06-10"));
    office.goTo("2026-06-10T18:00");
    office.complete(
        "environment-inspector",
        other,
        "Activity_RecordFindings",
        "visitResult",
        "FINDINGS",
        "findings",
        "A pond.",
        "recommendation",
        "Fence it.");
    assertThat(office.open(other)).contains("Activity_ExamineRequest");
  }

  @Test
  @DisplayName("asks each supporting unit for its opinion with a due date")
  void opinions() {
    var number = assigned("2026-06-01T09:00");
    examine(
        "labour-officer",
        number,
        "nextStep",
        "ASK_OPINIONS",
        "opinionUnits",
        List.of("DEP-ENV", "DEP-LAND"),
        "opinionQuestion",
        "Is the yard yours?");
    var tasks =
        office
            .engine()
            .getTaskService()
            .createTaskQuery()
            .processInstanceBusinessKey(number)
            .list();
    assertThat(tasks)
        .hasSize(2)
        .allSatisfy(task -> assertThat(task.getDueDate()).isEqualTo(endOf("2026-06-08")));
    for (var task : tasks) {
      var environment =
          office.engine().getTaskService().getIdentityLinksForTask(task.getId()).stream()
              .anyMatch(link -> "environment-officers".equals(link.getGroupId()));
      var user = environment ? "environment-officer" : "land-officer";
      office.as(
          user,
          () -> {
            office.engine().getTaskService().claim(task.getId(), user);
            office
                .engine()
                .getTaskService()
                .complete(task.getId(), java.util.Map.of("opinion", "It is not ours."));
          });
    }
    assertThat(office.waiting(number)).isWaitingAtExactly("Activity_ExamineRequest");
  }

  @Test
  @DisplayName("asks the requester for information, with the clock stopped")
  void information() {
    var number = assigned("2026-06-01T09:00");
    examine(
        "labour-officer",
        number,
        "nextStep",
        "ASK_INFORMATION",
        "informationNeeded",
        "The contract.");
    office.itIs("2026-06-05T09:00");
    office.complete(
        "desk",
        number,
        "Activity_RecordInformation",
        "informationReceived",
        "YES",
        "information",
        "Here it is.");
    // 15 working days from 1 June are 23 June (18 June is a holiday); four days stood still.
    assertThat(office.task(number, "Activity_ExamineRequest")).hasDueDate(endOf("2026-06-29"));
  }

  @Test
  @DisplayName("goes back to the head when the officer hands it back")
  void handBack() {
    var number = assigned("2026-06-01T09:00");
    examine("labour-officer", number, "nextStep", "HAND_BACK", "reason", "My cousin works there.");
    assertThat(office.waiting(number)).isWaitingAtExactly("Activity_AssignOfficer");
  }

  @Test
  @DisplayName(
      "stays open while another institution is asked, chases the reply and uses it as the answer")
  void referralAnswered() {
    var number = assigned("2026-06-01T09:00");
    examine("labour-officer", number, "nextStep", "REFER", "reason", "The ministry decides.");
    refer(number, "2026-06-10");
    assertThat(requests.get(number).status()).isEqualTo("REFERRED");
    assertThat(office.task(number, "Activity_RecordReply")).hasDueDate(endOf("2026-06-10"));
    assertThat(office.timer(number, "Event_ReplyOverdue")).hasDueDate(endOf("2026-06-11"));
    office.goTo("2026-06-11T18:00");
    // Five working days later, over the holiday of 18 June.
    assertThat(office.timer(number, "Event_ReplyStillMissing")).hasDueDate(endOf("2026-06-22"));
    office.goTo("2026-06-22T17:45");
    assertThat(office.timer(number, "Event_ReplyStillMissing")).hasDueDate(endOf("2026-06-30"));
    office.complete(
        "labour-officer",
        number,
        "Activity_RecordReply",
        "referralResult",
        "ANSWERED",
        "replyNumber",
        "12/26",
        "replyDate",
        "2026-06-22",
        "reply",
        "The ministry agrees.");
    draft("labour-officer", number);
    approve("labour-head", number);
    office.complete(
        "desk", number, "Activity_RecordResponse", "toldBy", "IN_PERSON", "response", "AGREED");
    assertThat(office.main(number)).isEnded().hasPassed("Event_ReferredAndAnswered");
    assertThat(requests.get(number).outcome()).isEqualTo("REFERRED_AND_ANSWERED");
  }

  @Test
  @DisplayName("goes on when a referral is withdrawn or its reply is not enough")
  void referralNotEnough() {
    var number = assigned("2026-06-01T09:00");
    examine("labour-officer", number, "nextStep", "REFER", "reason", "The ministry decides.");
    refer(number, "2026-06-10");
    office.complete(
        "labour-officer",
        number,
        "Activity_RecordReply",
        "referralResult",
        "WITHDRAWN",
        "reason",
        "Settled here.");
    assertThat(office.waiting(number)).isWaitingAtExactly("Activity_ExamineRequest");
    examine("labour-officer", number, "nextStep", "REFER", "reason", "The ministry after all.");
    refer(number, "2026-06-12");
    office.complete(
        "labour-officer",
        number,
        "Activity_RecordReply",
        "referralResult",
        "EXAMINE",
        "replyNumber",
        "13/26",
        "replyDate",
        "2026-06-01",
        "reply",
        "Look again.");
    assertThat(office.waiting(number)).isWaitingAtExactly("Activity_ExamineRequest");
  }

  @Test
  @DisplayName(
      "returns a draft with an instruction until the head approves, and nobody approves an own draft")
  void approval() {
    var number = assigned("2026-06-01T09:00");
    examine("labour-officer", number, "nextStep", "INSPECT", "reason", "See it.");
    inspect("labour-officer", number, "2026-06-02");
    examine("labour-officer", number, "nextStep", "ANSWER");
    draft("labour-officer", number);
    office.complete(
        "labour-head",
        number,
        "Activity_ApproveAnswer",
        "answerApproval",
        "RETURN",
        "instruction",
        "Say by when.");
    assertThat(office.waiting(number)).isWaitingAtExactly("Activity_DraftAnswer");
    office.as(
        "labour-head",
        () ->
            office
                .engine()
                .getTaskService()
                .setAssignee(office.task(number, "Activity_DraftAnswer").getId(), "labour-head"));
    draft("labour-head", number);
    assertThat(office.task(number, "Activity_ApproveAnswer")).hasCandidateGroup("governors");
    approve("governor", number);
    assertThat(office.waiting(number)).isWaitingAtExactly("Activity_RecordResponse");
  }

  @Test
  @DisplayName("of an urgent request ends with the governor's approval, who may return the draft")
  void governorApproves() {
    office.itIs("2026-06-01T09:00");
    var number = office.receive("priority", "URGENT");
    office.complete(
        "desk",
        number,
        "Activity_CheckRequest",
        "category",
        "LABOUR",
        "priority",
        "URGENT",
        "priorityReason",
        "No food.",
        "checkResult",
        "ACCEPT");
    assign(number, "labour");
    examine("labour-officer", number, "nextStep", "ANSWER");
    inspect("labour-officer", number, "2026-06-02");
    examine("labour-officer", number, "nextStep", "ANSWER");
    draft("labour-officer", number);
    approve("labour-head", number);
    office.complete(
        "governor",
        number,
        "Activity_ApproveAnswerAsGovernor",
        "governorApproval",
        "RETURN",
        "instruction",
        "Name the date.");
    draft("labour-officer", number);
    approve("labour-head", number);
    office.complete(
        "governor", number, "Activity_ApproveAnswerAsGovernor", "governorApproval", "APPROVE");
    assertThat(office.waiting(number)).isWaitingAtExactly("Activity_RecordResponse");
  }

  @Test
  @DisplayName(
      "is given to another officer by the head, who stays in charge, and to nobody of another unit")
  void reassigned() {
    var number = assigned("2026-06-01T09:00");
    var task = office.task(number, "Activity_ExamineRequest").getId();
    var tasks = office.engine().getTaskService();
    office.as("labour-head", () -> tasks.setAssignee(task, "labour-head"));
    examine("labour-head", number, "nextStep", "INSPECT", "reason", "See it.");
    inspect("labour-officer", number, "2026-06-02");
    assertThat(office.task(number, "Activity_ExamineRequest").getAssignee())
        .isEqualTo("labour-head");
    var again = office.task(number, "Activity_ExamineRequest").getId();
    assertThatThrownBy(
            () -> office.as("labour-head", () -> tasks.setAssignee(again, "land-officer")))
        .isInstanceOf(Refusal.class);
  }

  private void refer(String number, String expected) {
    office.complete(
        "labour-officer",
        number,
        "Activity_SendReferralLetter",
        "institution",
        "N-GDA",
        "letterNumber",
        "77/26",
        "expectedReplyDate",
        expected,
        "question",
        "Who is competent?");
  }
}
