package org.sala.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.sala.Office.endOf;

import java.util.Date;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.casefile.CaseFile;
import org.sala.engine.Refusal;
import org.sala.servicelevel.Deadlines;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("A late request")
class EscalationTest extends RequestSteps {

  @Autowired Deadlines deadlines;
  @Autowired CaseFile caseFile;

  @Test
  @DisplayName("climbs from the head to the deputy governor to the governor while each is silent")
  void ladder() {
    var number = assigned("2026-06-01T09:00");
    assertThat(office.timer(number, "Event_DeadlineNear")).hasDueDate(endOf("2026-06-19"));
    office.goTo("2026-06-20T09:00");
    assertThat(office.timer(number, "Event_DeadlinePassed")).hasDueDate(endOf("2026-06-23"));
    office.goTo("2026-06-23T18:00");
    assertThat(office.task(number, "Activity_DecideEscalation")).hasCandidateGroup("labour-heads");
    assertThat(office.timer(number, "Event_DecisionOverdue")).hasDueDate(endOf("2026-06-26"));
    office.goTo("2026-06-26T18:00");
    assertThat(office.task(number, "Activity_DecideEscalation"))
        .hasCandidateGroup("deputy-governors");
    assertThat(office.timer(number, "Event_DecisionOverdue")).hasDueDate(endOf("2026-07-02"));
    office.goTo("2026-07-02T18:00");
    assertThat(office.task(number, "Activity_DecideEscalation")).hasCandidateGroup("governors");
    office.goTo("2026-07-08T18:00");
    assertThat(office.task(number, "Activity_DecideEscalation")).hasCandidateGroup("governors");
    assertThat(caseFile.of(number).stream().filter(entry -> entry.kind().equals("DECISION_RAISED")))
        .as("each lift by a timer is in the case file")
        .extracting(entry -> entry.text("level").orElseThrow())
        .startsWith("DEPUTY_GOVERNOR", "GOVERNOR");
  }

  @Test
  @DisplayName("that is urgent goes from the head to the governor after one working day")
  void urgentLadder() {
    office.itIs("2026-06-01T09:00");
    var number = office.receive("category", "DISASTER", "priority", "URGENT");
    // Two working days for disaster relief; nobody checks it.
    office.goTo("2026-06-03T18:00");
    assertThat(office.task(number, "Activity_DecideEscalation"))
        .hasCandidateGroup("deputy-governors");
    office.goTo("2026-06-04T18:00");
    assertThat(office.task(number, "Activity_DecideEscalation")).hasCandidateGroup("governors");
  }

  @Test
  @DisplayName(
      "gets more time with a reason: task, timer and ladder move, and it climbs again when late again")
  void extended() {
    var number = lateAt("2026-06-23T18:00");
    decide("labour-head", number, "EXTEND", "extraDays", 5);
    // Decided after hours on Tuesday 23 June: counted from Wednesday 24 June.
    assertThat(office.task(number, "Activity_ExamineRequest")).hasDueDate(endOf("2026-07-01"));
    assertThat(office.timer(number, "Event_DeadlineNearAgain")).hasDueDate(endOf("2026-06-29"));
    office.goTo("2026-07-01T18:00");
    assertThat(office.open(number)).contains("Activity_DecideEscalation");
  }

  @Test
  @DisplayName(
      "that is in time gets more time after the date that stands, and the case file says both dates")
  void moreTimeAddsTime() {
    var number = raisedOn("2026-11-26T09:00");
    // Due on 17 December; five working days more are 18, 21-24 December.
    decide("deputy-governor", number, "EXTEND", "extraDays", 5);
    assertThat(office.task(number, "Activity_ExamineRequest")).hasDueDate(endOf("2026-12-24"));
    assertThat(caseFile.of(number))
        .anySatisfy(
            entry -> {
              assertThat(entry.kind()).isEqualTo("DATE_MOVED");
              assertThat(entry.text("oldDate")).contains("2026-12-17");
              assertThat(entry.text("newDate")).contains("2026-12-24");
            });
  }

  @Test
  @DisplayName("gets less time only where that is chosen, and never a later date that way")
  void lessTime() {
    var number = raisedOn("2026-11-26T09:00");
    assertThatThrownBy(() -> decide("deputy-governor", number, "SHORTEN", "daysFromToday", "15"))
        .isInstanceOf(Refusal.class);
    decide("deputy-governor", number, "SHORTEN", "daysFromToday", "5");
    assertThat(office.task(number, "Activity_ExamineRequest")).hasDueDate(endOf("2026-12-03"));
  }

  @Test
  @DisplayName("shows who decides the date that stands and the one that each choice makes of it")
  void bothDatesAreShown() {
    var number = raisedOn("2026-11-26T09:00");
    var task = office.task(number, "Activity_DecideEscalation").getId();
    org.springframework.context.i18n.LocaleContextHolder.setLocale(java.util.Locale.ENGLISH);
    try {
      var offered = office.engine().getFormService().getTaskFormVariables(task).get("days-more");
      assertThat(String.valueOf(offered))
          .contains("5: 24 December 2026, until now 17 December 2026");
    } finally {
      org.springframework.context.i18n.LocaleContextHolder.resetLocaleContext();
    }
  }

  @Test
  @DisplayName("that got more time from its own head is answered without the governor")
  void headsOwnExtension() {
    var number = lateAt("2026-06-23T18:00");
    decide("labour-head", number, "EXTEND", "extraDays", 5);
    office.itIs("2026-06-24T09:00");
    examine("labour-officer", number, "nextStep", "ANSWER");
    inspect("labour-officer", number, "2026-06-24");
    examine("labour-officer", number, "nextStep", "ANSWER");
    draft("labour-officer", number);
    approve("labour-head", number);
    assertThat(office.waiting(number)).isWaitingAtExactly("Activity_RecordResponse");
  }

  private String raisedOn(String moment) {
    var number = assigned(moment);
    escalation.escalate(number, "desk", "It needs another date.");
    office.runJobs();
    return number;
  }

  @Test
  @DisplayName("that is given to another unit leaves the former one without task or right")
  void unitChanged() {
    var number = lateAt("2026-06-23T18:00");
    decide("labour-head", number, "CHANGE_UNIT", "extraDays", 10, "newUnit", "DEP-LAND");
    assertThat(office.waiting(number)).isWaitingAtExactly("Activity_AssignOfficer");
    assertThat(office.task(number, "Activity_AssignOfficer")).hasCandidateGroup("land-heads");
    assertThat(requests.get(number).leadUnit()).isEqualTo("DEP-LAND");
    assertThat(office.task(number, "Activity_AssignOfficer")).hasDueDate(endOf("2026-06-26"));
    assign(number, "land");
    assertThat(office.task(number, "Activity_ExamineRequest")).hasDueDate(endOf("2026-07-08"));
  }

  @Test
  @DisplayName(
      "that waits for its requester and is given to another unit has a running clock, and the new"
          + " unit may ask once more before the head has to agree")
  void unitChangedWhileInformationIsAwaited() {
    var number = assigned("2026-06-01T09:00");
    ask("labour-officer", number);
    escalation.escalate(number, "desk", "Land has to answer.");
    office.runJobs();
    decide("deputy-governor", number, "CHANGE_UNIT", "extraDays", 10, "newUnit", "DEP-LAND");
    assign(number, "land");
    assertThat(deadlines.find(number, "dueAt").orElseThrow().explanation().en())
        .doesNotContain("paused");

    ask("land-officer", number);
    assertThat(office.waiting(number)).isWaitingAtExactly("Activity_RecordInformation");
    office.complete(
        "desk",
        number,
        "Activity_RecordInformation",
        "informationReceived",
        "YES",
        "information",
        "Here it is.");
    ask("land-officer", number);
    assertThat(office.waiting(number)).isWaitingAtExactly("Activity_AgreeToFurtherReturn");
  }

  private void ask(String user, String number) {
    examine(user, number, "nextStep", "ASK_INFORMATION", "informationNeeded", "The contract.");
  }

  @Test
  @DisplayName("gets an instruction from above with a date, and its answer then needs the governor")
  void instructed() {
    var number = lateAt("2026-06-23T18:00");
    office.goTo("2026-06-26T18:00");
    decide(
        "deputy-governor", number, "INSTRUCT", "extraDays", 3, "instruction", "Visit the factory.");
    assertThat(office.task(number, "Activity_ExamineRequest")).hasDueDate(endOf("2026-07-02"));
    office.itIs("2026-06-29T09:00");
    examine("labour-officer", number, "nextStep", "ANSWER");
    inspect("labour-officer", number, "2026-06-29");
    examine("labour-officer", number, "nextStep", "ANSWER");
    draft("labour-officer", number);
    approve("labour-head", number);
    assertThat(office.waiting(number)).isWaitingAtExactly("Activity_ApproveAnswerAsGovernor");
  }

  @Test
  @DisplayName("is referred by decision")
  void referred() {
    var number = lateAt("2026-06-23T18:00");
    decide("labour-head", number, "REFER", "extraDays", 20, "institution", "Ministry of Labour");
    assertThat(office.waiting(number)).isWaitingAtExactly("Activity_SendReferralLetter");
  }

  @Test
  @DisplayName(
      "is closed with an explanation that becomes the answer, to which the requester may object")
  void closed() {
    var number = lateAt("2026-06-23T18:00");
    decide("labour-head", number, "CLOSE", "explanation", "The factory has closed down.");
    assertThat(office.waiting(number)).isWaitingAtExactly("Activity_RecordResponse");
    office.complete(
        "desk", number, "Activity_RecordResponse", "toldBy", "IN_PERSON", "response", "AGREED");
    assertThat(office.main(number)).isEnded().hasPassed("Event_RequestResolved");
    assertThat(requests.get(number).outcome()).isEqualTo("RESOLVED");
  }

  @Test
  @DisplayName("that was never checked can be given to a unit or closed from above")
  void beforeTheCheck() {
    office.itIs("2026-06-01T09:00");
    var given = office.receive();
    escalation.escalate(given, "desk", "Nobody can classify it.");
    office.runJobs();
    assertThat(office.task(given, "Activity_DecideEscalation"))
        .hasCandidateGroup("deputy-governors");
    decide("deputy-governor", given, "CHANGE_UNIT", "extraDays", 10, "newUnit", "DEP-LAND");
    assertThat(office.task(given, "Activity_AssignOfficer")).hasCandidateGroup("land-heads");

    var closed = office.receive();
    escalation.escalate(closed, "desk", "Plainly answered by law.");
    office.runJobs();
    decide("deputy-governor", closed, "CLOSE", "explanation", "The law gives this to the court.");
    assertThat(office.waiting(closed)).isWaitingAtExactly("Activity_RecordResponse");
  }

  @Test
  @DisplayName("is raised by hand to the level above the one who asks, and the answer says to whom")
  void byHand() {
    var number = assigned("2026-06-01T09:00");
    var raised = escalation.escalate(number, "labour-officer", "The owner threatens the workers.");
    office.runJobs();
    assertThat(office.task(number, "Activity_DecideEscalation"))
        .hasCandidateGroup("labour-heads")
        .hasDueDate(Date.from(raised.until()));
    assertThat(raised.group()).isEqualTo("labour-heads");
    decide("labour-head", number, "INSTRUCT", "extraDays", 3, "instruction", "Go at once.");
    escalation.escalate(number, "labour-head", "Beyond my powers.");
    office.runJobs();
    assertThat(office.task(number, "Activity_DecideEscalation"))
        .hasCandidateGroup("deputy-governors");
  }

  @Test
  @DisplayName("is raised once, however often somebody clicks")
  void twoClicks() {
    var number = assigned("2026-06-01T09:00");
    escalation.escalate(number, "labour-officer", "The owner threatens the workers.");
    assertThatThrownBy(() -> escalation.escalate(number, "labour-officer", "And again."))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> escalation.escalate(number, "labour-head", "At the same moment."))
        .isInstanceOf(Refusal.class);
    office.runJobs();
    assertThat(office.open(number))
        .containsExactly("Activity_DecideEscalation", "Activity_ExamineRequest");
  }

  @Test
  @DisplayName("is raised once when two click at the same moment")
  void atTheSameMoment() throws Exception {
    var clicks = Executors.newFixedThreadPool(2);
    try {
      for (int times = 0; times < 4; times++) {
        var number = assigned("2026-06-01T09:00");
        var together = new CyclicBarrier(2);
        var raised = new AtomicInteger();
        Callable<Void> click =
            () -> {
              together.await();
              try {
                escalation.escalate(number, "labour-officer", "At the same moment.");
                raised.incrementAndGet();
              } catch (Refusal secondOne) {
                // The sentence says with whom the request is already.
              }
              return null;
            };
        for (var done : clicks.invokeAll(List.of(click, click))) {
          done.get();
        }
        office.runJobs();
        assertThat(raised).hasValue(1);
        assertThat(office.open(number))
            .containsExactly("Activity_DecideEscalation", "Activity_ExamineRequest");
      }
    } finally {
      clicks.shutdownNow();
    }
  }

  @Test
  @DisplayName(
      "is passed up by hand by who has to decide, up to the governor, and the case file says so")
  void passedUp() {
    var number = assigned("2026-06-01T09:00");
    escalation.escalate(number, "labour-officer", "The owner threatens the workers.");
    office.runJobs();
    var passed = escalation.escalate(number, "labour-head", "Beyond my powers.");
    assertThatThrownBy(() -> escalation.escalate(number, "labour-head", "Second click."))
        .isInstanceOf(Refusal.class);
    office.runJobs();
    assertThat(passed.level()).isEqualTo("DEPUTY_GOVERNOR");
    assertThat(office.task(number, "Activity_DecideEscalation"))
        .hasCandidateGroup("deputy-governors")
        .hasDueDate(Date.from(passed.until()));
    assertThatThrownBy(() -> escalation.escalate(number, "labour-officer", "Not mine to pass."))
        .isInstanceOf(Refusal.class);
    escalation.escalate(number, "deputy-governor", "For the governor.");
    office.runJobs();
    assertThat(office.task(number, "Activity_DecideEscalation")).hasCandidateGroup("governors");
    assertThatThrownBy(() -> escalation.escalate(number, "governor", "To whom?"))
        .isInstanceOf(Refusal.class);
    assertThat(caseFile.of(number).stream().filter(entry -> entry.kind().equals("DECISION_RAISED")))
        .extracting(entry -> entry.text("level").orElseThrow())
        .containsExactly("DEPUTY_GOVERNOR", "GOVERNOR");
  }

  @Test
  @DisplayName("that waits for a review can only get time or an instruction")
  void inReview() {
    var number = assigned("2026-06-01T09:00");
    answer(number, "2026-06-02");
    office.complete(
        "desk",
        number,
        "Activity_RecordResponse",
        "toldBy",
        "IN_PERSON",
        "response",
        "OBJECTED",
        "objection",
        "No.");
    office.goTo("2026-06-08T18:00");
    assertThatThrownBy(() -> decide("labour-head", number, "CLOSE", "explanation", "Enough."))
        .isInstanceOf(Refusal.class);
    decide("labour-head", number, "EXTEND", "extraDays", 2);
    assertThat(office.waiting(number)).isWaitingAtExactly("Activity_ReviewObjection");
  }

  @Test
  @DisplayName("ends at any stage when the requester withdraws")
  void withdrawn() {
    var number = lateAt("2026-06-23T18:00");
    actions.withdraw(number, "desk", "The union settled with the owner.");
    assertThat(office.open(number)).isEmpty();
    assertThat(office.main(number)).isEnded().hasPassed("Event_RequestWithdrawn");
    assertThat(requests.get(number).outcome()).isEqualTo("WITHDRAWN");
    assertThatThrownBy(() -> actions.withdraw(number, "desk", "Again."))
        .isInstanceOf(Refusal.class);
  }

  private String lateAt(String moment) {
    var number = assigned("2026-06-01T09:00");
    office.goTo(moment);
    return number;
  }
}
