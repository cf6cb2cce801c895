package org.sala.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.sala.Office.endOf;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.engine.Refusal;
import org.sala.meeting.Invitations.InvitedOrganisation;
import org.sala.meeting.Invitations.InvitedUnit;
import org.sala.request.CitizenRequestProcess;
import org.sala.request.Requests;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("A meeting")
class MeetingTest extends MeetingSteps {

  @Autowired Requests requests;
  @Autowired MeetingRequests meetingRequests;
  @Autowired MeetingAgenda agenda;

  @Test
  @DisplayName("is planned for a day within the calendar, or refused at the field")
  void dayIsTyped() {
    assertThatThrownBy(() -> planned("2026-06-01T09:00", "2099-06-01"))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.problems().get(0).field()).isEqualTo("plannedFor"));
  }

  @Test
  @DisplayName("is invited to, held, reported on in three working days, and followed to its end")
  void isFollowedToTheEnd() {
    var number = planned("2026-06-01T09:00", "2026-06-12");
    assertThat(main(number)).isWaitingAt("Activity_InviteParticipants");
    assertThat(office.waiting(number))
        .task()
        .hasDefinitionKey("Activity_ProposeInvitations")
        .hasCandidateGroup("desk")
        .hasDueDate(endOf("2026-06-05"));
    propose(number);

    assertThat(office.waiting(number)).hasPassed("Activity_ListInvitations");
    assertThat(invitations.units(number))
        .extracting(InvitedUnit::unit, InvitedUnit::mandatory)
        .contains(
            org.assertj.core.groups.Tuple.tuple("DEP-LAB", true),
            org.assertj.core.groups.Tuple.tuple("DEP-ENV", true),
            org.assertj.core.groups.Tuple.tuple("DEP-WATER", false));
    assertThat(invitations.notInvited(number))
        .extracting(InvitedOrganisation::code)
        .contains("LEGAL")
        .doesNotContain("SILK", "RIVER");
    assertThat(told(number)).isEmpty();
    confirm(number, "SEND");

    assertThat(told(number)).contains("DEP-LAB", "DEP-ENV", "DEP-WATER", "SILK", "RIVER");
    assertThat(main(number))
        .isWaitingAt("Activity_HoldMeeting")
        .task("Activity_HoldMeeting")
        .hasDueDate(endOf("2026-06-12"));
    hold(number, "2026-06-12");

    assertThat(main(number)).isWaitingAt("Activity_ReportToGovernor");
    assertThat(meetings.get(number).heldOn()).isEqualTo(LocalDate.parse("2026-06-12"));
    assertThat(invitations.units(number))
        .filteredOn(unit -> Boolean.FALSE.equals(unit.attended()))
        .extracting(InvitedUnit::unit)
        .containsExactly("DEP-ENV");
    var wages = office.raisedAt(number);
    var answered =
        office.raisedAt(
            number, "answer.text", "The fee is free.", "answer.by", "Head of the department");
    assertThat(office.open(wages)).isEmpty();
    assertThat(requests.get(wages).status()).isEqualTo("REPORT_AWAITED");
    assertThat(requests.get(answered).outcome()).isEqualTo("ANSWERED_AT_MEETING");
    assertThat(office.task(number, "Activity_RecordRequests").getDueDate())
        .isEqualTo(endOf("2026-06-16"));
    assertThatThrownBy(() -> record(number, 3))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("2");
    record(number, 2);

    // Friday the 12th, three working days on, over a weekend
    assertThat(office.task(number, "Activity_SubmitReport").getDueDate())
        .isEqualTo(endOf("2026-06-17"));
    assertThat(office.timer(number, "Event_ReportDueSoon").getDuedate())
        .isEqualTo(endOf("2026-06-16"));
    assertThat(office.timer(number, "Event_ReportOverdue").getDuedate())
        .isEqualTo(endOf("2026-06-17"));
    office.goTo("2026-06-15T09:00");
    submit(number);

    assertThat(office.task(number, "Activity_NoteReport").getDueDate())
        .isEqualTo(endOf("2026-06-17"));
    assertThat(meetings.get(number).status()).isEqualTo("REPORTED");
    office.goTo("2026-06-16T09:00");
    note(number, "note", "NOTED");

    assertThat(main(number)).isWaitingAt("Activity_AwaitLastAnswer");
    assertThat(requests.get(wages).status()).isEqualTo("CHECKING");
    // two days from the note; the 18th is a holiday
    assertThat(office.task(wages, "Activity_CheckRequest").getDueDate())
        .isEqualTo(endOf("2026-06-19"));
    assertThat(meetingRequests.counts(number, staff.person("governor")))
        .isEqualTo(new MeetingView.Counts(2, 1, 1, 1, 0));
    assertThat(office.timer(number, "Event_FollowUpDue").getDuedate())
        .isEqualTo(endOf("2026-07-08"));
    var process = main(number);
    office.complete(
        "desk",
        wages,
        "Activity_CheckRequest",
        "category",
        "LABOUR",
        "priority",
        "HIGH",
        "checkResult",
        "OUTSIDE_JURISDICTION",
        "competentAuthority",
        "Provincial court",
        "reason",
        "This is for the court.");

    assertThat(process).isEnded().hasPassed("Event_ReportNotedRequestsClosed");
    assertThat(meetings.get(number).outcome()).isEqualTo("CLOSED");
  }

  @Test
  @DisplayName("reports its progress again and again while requests are open")
  void reportsProgress() {
    var number = invited("2026-06-01T09:00", "2026-06-12");
    hold(number, "2026-06-12");
    office.raisedAt(number);
    record(number, 1);
    submit(number);
    note(number, "note", "NOTED");
    office.goTo("2026-07-08T09:00");

    assertThat(main(number)).hasPassed("Activity_ReportProgress");
    assertThat(told(number)).contains("governors", "deputy-governors", "convenor-SILK");
    assertThat(main(number)).isWaitingAt("Activity_AwaitLastAnswer");
    assertThat(office.timer(number, "Event_FollowUpDue").getDuedate())
        .isEqualTo(endOf("2026-07-28"));
    var next = planned("2026-07-08T09:00", "2026-08-14");
    assertThat(agenda.carriedOver(meetings.get(next), staff.person("governor")))
        .extracting(MeetingAgenda.CarriedOver::meeting)
        .contains(number);
  }

  @Test
  @DisplayName("without any request ends when its report is noted")
  void withoutRequests() {
    var number = invited("2026-06-01T09:00", "2026-06-12");
    var process = main(number);
    hold(number, "2026-06-12");
    record(number, 0);
    submit(number);
    note(number, "note", "NOTED");

    assertThat(process).isEnded().hasPassed("Event_ReportNotedRequestsClosed");
  }

  @Test
  @DisplayName("is reminded of its report after two days, and the deputy governor asks after three")
  void lateReport() {
    var number = invited("2026-06-01T09:00", "2026-06-12");
    hold(number, "2026-06-12");
    office.goTo("2026-06-16T18:00");
    assertThat(told(number)).contains("desk");
    assertThat(office.open(number)).containsExactly("Activity_RecordRequests");
    office.goTo("2026-06-17T18:00");

    assertThat(office.task(number, "Activity_PressForReport").getDueDate())
        .isEqualTo(endOf("2026-06-19"));
    assertThat(office.candidates(number, "Activity_PressForReport"))
        .containsExactly("deputy-governors");
    office.complete(
        "deputy-governor",
        number,
        "Activity_PressForReport",
        "cause",
        "The secretary was ill.",
        "ordered",
        "Somebody else writes it by tomorrow.");
    record(number, 0);
    submit(number);
    office.goTo("2026-06-23T18:00");
    assertThat(told(number)).contains("governors", "deputy-governors");
    note(number, "note", "NOTED");
    assertThat(meetings.get(number).outcome()).isEqualTo("CLOSED");
  }

  @Test
  @DisplayName("has its report returned with what is missing, and three days to mend it")
  void returnedReport() {
    var number = invited("2026-06-01T09:00", "2026-06-12");
    hold(number, "2026-06-12");
    record(number, 0);
    submit(number);
    office.goTo("2026-06-16T09:00");
    assertThatThrownBy(() -> note(number, "note", "RETURNED")).isInstanceOf(Refusal.class);
    note(number, "note", "RETURNED", "missing", "Who promised the road?");

    assertThat(office.task(number, "Activity_RecordRequests").getDueDate())
        .isEqualTo(endOf("2026-06-19"));
    record(number, 0);
    assertThat(office.task(number, "Activity_SubmitReport").getDueDate())
        .isEqualTo(endOf("2026-06-22"));
  }

  @Test
  @DisplayName("becomes a commitment where the governor instructs")
  void instruction() {
    var number = invited("2026-06-01T09:00", "2026-06-12");
    hold(number, "2026-06-12");
    record(number, 0);
    submit(number);
    note(
        number,
        "note",
        "INSTRUCTED",
        "commitment",
        "Publish the list of fees at the gate.",
        "commitmentUnit",
        "DEP-LAB",
        "commitmentDueOn",
        "2026-06-30");

    assertThat(meetingRequests.promises(number, staff.person("governor")))
        .extracting(MeetingView.Promise::promise)
        .containsExactly("Publish the list of fees at the gate.");
    assertThat(office.task(number, "Activity_KeepPromise").getDueDate())
        .isEqualTo(endOf("2026-06-30"));
  }

  @Test
  @DisplayName("is put off to another day, to which everybody is invited again")
  void putOff() {
    var number = invited("2026-06-01T09:00", "2026-06-12");
    office.goTo("2026-06-12T18:00");
    assertThat(told(number)).contains("desk", "deputy-governors");
    office.complete(
        "desk",
        number,
        "Activity_HoldMeeting",
        "held",
        "POSTPONED",
        "postponedTo",
        "2026-06-26",
        "reason",
        "Floods.");

    assertThat(main(number)).hasPassed("Activity_PostponeMeeting");
    propose(number);
    confirm(number, "SEND");
    assertThat(main(number))
        .isWaitingAt("Activity_HoldMeeting")
        .task("Activity_HoldMeeting")
        .hasDueDate(endOf("2026-06-26"));
    assertThat(told(number).stream().filter("DEP-LAB"::equals)).hasSize(2);
  }

  @Test
  @DisplayName("is cancelled on its day, and everybody who was invited is told why")
  void cancelledOnItsDay() {
    var number = invited("2026-06-01T09:00", "2026-06-12");
    var process = main(number);
    office.complete(
        "desk", number, "Activity_HoldMeeting", "held", "CANCELLED", "reason", "No hall.");

    assertThat(process).isEnded().hasPassed("Event_MeetingCancelled");
    assertThat(meetings.get(number).outcome()).isEqualTo("CANCELLED");
    assertThat(notifications.of(number))
        .anyMatch(
            message ->
                message.audience().equals("DEP-LAB") && message.text().en().contains("No hall."));
  }

  @Test
  @DisplayName(
      "that was put off and then cancelled tells why it is cancelled, not why it was put off")
  void cancelledAfterBeingPutOff() {
    var number = invited("2026-06-01T09:00", "2026-06-12");
    office.complete(
        "desk",
        number,
        "Activity_HoldMeeting",
        "held",
        "POSTPONED",
        "postponedTo",
        "2026-06-26",
        "reason",
        "The road is flooded.");
    propose(number);
    confirm(number, "CANCEL", "reason", "The hall has burnt down.");

    assertThat(notifications.of(number))
        .filteredOn(message -> message.text().en().contains("is cancelled"))
        .isNotEmpty()
        .allSatisfy(
            message -> {
              assertThat(message.text().en())
                  .isEqualTo("The meeting of 26 June 2026 is cancelled: The hall has burnt down.");
              assertThat(message.text().km())
                  .startsWith("អង្គប្រជុំថ្ងៃទី២៦ ខែមិថុនា ឆ្នាំ២០២៦ ត្រូវបានលុបចោល");
            });
  }

  @Test
  @DisplayName("is cancelled before invitations go out, after the list was changed once")
  void cancelledBefore() {
    var number = planned("2026-06-01T09:00", "2026-06-12");
    var process = main(number);
    propose(number);
    confirm(number, "CHANGE");
    propose(number);
    assertThatThrownBy(() -> confirm(number, "CANCEL")).isInstanceOf(Refusal.class);
    confirm(number, "CANCEL", "reason", "The hall is closed.");

    assertThat(process).isEnded().hasPassed("Event_MeetingCancelled");
    assertThat(told(number)).doesNotContain("DEP-LAB");
  }

  @Test
  @DisplayName("on a Saturday before Khmer New Year counts its three days over the holidays")
  void overTheNewYear() {
    var number = invited("2026-04-01T09:00", "2026-04-11");
    hold(number, "2026-04-11");
    record(number, 0);

    // day 0 is Monday the 13th; the 14th to 16th are holidays, then a weekend
    assertThat(office.task(number, "Activity_SubmitReport").getDueDate())
        .isEqualTo(endOf("2026-04-21"));
  }

  @Test
  @DisplayName("of a local visit is invited to three working days before, with its working group")
  void localVisit() {
    office.itIs("2026-06-01T09:00");
    var number =
        planning.plan(
            new NewMeeting(
                NewMeeting.Kind.LOCAL_VISIT,
                "TELEGRAM",
                "Drought in the north",
                "Dry season 2026",
                "Working group of the third commune",
                NewMeeting.Level.COMMUNE,
                LocalDate.parse("2026-06-12"),
                null,
                "040302",
                null,
                null,
                "Deputy governor",
                List.of("WATER", "DISASTER"),
                false),
            "desk");
    // nine working days until the 12th, less three
    assertThat(office.task(number, "Activity_ProposeInvitations").getDueDate())
        .isEqualTo(endOf("2026-06-09"));
    assertThat(invitations.units(number))
        .extracting(InvitedUnit::unit)
        .containsExactlyInAnyOrder("DEP-WATER", "PCDM");
    assertThat(meetings.get(number).workingGroup()).isEqualTo("Working group of the third commune");
    assertThat(meetings.get(number).level()).isEqualTo("COMMUNE");
  }

  @Test
  @DisplayName("of a local visit takes requests as a forum does: they wait for its report")
  void requestsOfAVisit() {
    office.itIs("2026-06-01T09:00");
    var number =
        planning.plan(
            new NewMeeting(
                NewMeeting.Kind.LOCAL_VISIT,
                "ON_SITE",
                "Drought in the north",
                null,
                "Working group of the third commune",
                NewMeeting.Level.DISTRICT,
                LocalDate.parse("2026-06-12"),
                null,
                "040302",
                null,
                "SILK",
                "Deputy governor",
                List.of("LABOUR"),
                false),
            "desk");
    office.runJobs();
    propose(number);
    confirm(number, "SEND");
    hold(number, "2026-06-12");
    var request = office.raisedAt(number);
    assertThat(requests.get(request).status()).isEqualTo("REPORT_AWAITED");
    record(number, 1);
    submit(number);
    note(number, "note", "NOTED");
    assertThat(office.open(request)).containsExactly("Activity_CheckRequest");
    assertThat(meetingRequests.counts(number, staff.person("governor")).raised()).isEqualTo(1);
  }

  @Test
  @DisplayName("lets a request that waits for the report be withdrawn")
  void withdrawnWhileWaiting() {
    var number = invited("2026-06-01T09:00", "2026-06-12");
    hold(number, "2026-06-12");
    var request = office.raisedAt(number);
    withdraw(request);
    assertThat(requests.get(request).outcome()).isEqualTo("WITHDRAWN");
    record(number, 1);
    submit(number);
    note(number, "note", "NOTED");
    assertThat(meetings.get(number).outcome()).isEqualTo("CLOSED");
  }

  private void withdraw(String request) {
    office
        .engine()
        .getRuntimeService()
        .createMessageCorrelation(CitizenRequestProcess.Messages.WITHDRAWN)
        .processInstanceBusinessKey(request)
        .correlate();
  }
}
