package org.sala.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.sala.Office.endOf;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.casefile.CaseFile;
import org.sala.engine.Refusal;
import org.sala.meeting.MeetingParticulars.Particulars;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("A meeting that was held before it is entered")
class PastMeetingTest extends MeetingSteps {

  @Autowired CaseFile caseFile;
  @Autowired MeetingParticulars particulars;

  private String entered(String now, String day) {
    office.itIs(now);
    var number = planning.plan(past(day, true), "desk");
    office.runJobs();
    return number;
  }

  private static NewMeeting past(String day, boolean heldAlready) {
    return new NewMeeting(
        NewMeeting.Kind.FORUM,
        MeetingMode.ON_SITE,
        "Dialogue of last year",
        null,
        null,
        NewMeeting.Level.PROVINCE,
        LocalDate.parse(day),
        LocalTime.of(8, 30),
        "0403",
        "Hall of the province",
        "SILK",
        "Deputy governor",
        List.of("LABOUR", "ENV"),
        heldAlready);
  }

  @Test
  @DisplayName("invites nobody, asks who came, and reports in three working days of its entry")
  void reports() {
    var number = entered("2026-06-01T09:00", "2025-11-14");
    // two working days to say who came, as for recording its requests
    assertThat(main(number))
        .isWaitingAt("Activity_EnterHeldMeeting")
        .hasNotPassed("Activity_InviteParticipants")
        .task()
        .hasCandidateGroup("desk")
        .hasDueDate(endOf("2026-06-03"));
    assertThat(told(number)).isEmpty();
    assertThat(meetings.get(number).status()).isEqualTo("HELD_ENTERED");
    assertThat(meetings.get(number).heldOn()).isNull();

    office.complete(
        "desk",
        number,
        "Activity_EnterHeldMeeting",
        "heldOn",
        "2025-11-14",
        "unitsPresent",
        List.of("DEP-LAB"));
    assertThat(meetings.get(number).heldOn()).isEqualTo(LocalDate.parse("2025-11-14"));
    assertThat(invitations.units(number))
        .extracting(Invitations.InvitedUnit::unit, Invitations.InvitedUnit::attended)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("DEP-LAB", true),
            org.assertj.core.groups.Tuple.tuple("DEP-ENV", false));
    assertThat(office.task(number, "Activity_RecordRequests").getDueDate())
        .isEqualTo(endOf("2026-06-03"));
    assertThat(office.timer(number, "Event_ReportOverdue").getDuedate())
        .isEqualTo(endOf("2026-06-04"));
    record(number, 0);
    submit(number);
    note(number, "note", "NOTED");
    assertThat(meetings.get(number).outcome()).isEqualTo("CLOSED");
  }

  @Test
  @DisplayName("needs it said that it was held: a day that was mistyped is refused")
  void mistypedDay() {
    office.itIs("2026-06-01T09:00");
    assertThatThrownBy(() -> planning.plan(past("2025-06-12", false), "desk"))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.problems().get(0).field()).isEqualTo("plannedFor"));
    assertThatThrownBy(() -> planning.plan(past("2026-06-02", true), "desk"))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.problems().get(0).field()).isEqualTo("plannedFor"));
  }

  @Test
  @DisplayName("may have more requests raised than registered where the desk says why")
  void difference() {
    var number = invited("2026-06-01T09:00", "2026-06-12");
    hold(number, "2026-06-12");
    office.raisedAt(number);
    assertThatThrownBy(() -> record(number, 3))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("1");
    assertThatThrownBy(
            () ->
                office.complete(
                    "desk",
                    number,
                    "Activity_RecordRequests",
                    "requestsRaised",
                    3,
                    "differenceReason",
                    "\u200B "))
        .isInstanceOf(Refusal.class);
    office.complete(
        "desk",
        number,
        "Activity_RecordRequests",
        "requestsRaised",
        3,
        "differenceReason",
        "Two speakers repeated the first request.");
    assertThat(office.open(number)).containsExactly("Activity_SubmitReport");
    assertThat(caseFile.latest(number, "record-requests").orElseThrow().text("differenceReason"))
        .contains("Two speakers repeated the first request.");
  }

  @Test
  @DisplayName("keeps no reason where the numbers are the same")
  void sameNumbers() {
    var number = invited("2026-06-01T09:00", "2026-06-12");
    hold(number, "2026-06-12");
    office.complete(
        "desk",
        number,
        "Activity_RecordRequests",
        "requestsRaised",
        "០", // as the page sends what was typed
        "differenceReason",
        "Typed by mistake");
    assertThat(caseFile.latest(number, "record-requests").orElseThrow().text("differenceReason"))
        .isEmpty();
  }

  @Test
  @DisplayName("can change who presides, its hour and its hall until the governor has its report")
  void changes() {
    var number = invited("2026-06-01T09:00", "2026-06-12");
    var now = new Particulars("Governor", LocalTime.of(14, 0), "Pagoda of the reeds");
    assertThat(particulars.change(number, now, "desk")).isTrue();
    assertThat(meetings.get(number))
        .extracting(Meeting::chair, Meeting::startsAt, Meeting::placeDetail)
        .containsExactly("Governor", LocalTime.of(14, 0), "Pagoda of the reeds");
    assertThat(caseFile.of(number))
        .filteredOn(entry -> entry.kind().equals("PARTICULARS_CHANGED"))
        .singleElement()
        .satisfies(
            entry ->
                assertThat(entry.fields())
                    .extracting(field -> field.shown())
                    .anyMatch(shown -> shown.contains("Governor (before: Deputy governor)")));
    // Saying the same again is no change.
    particulars.change(number, now, "desk");
    assertThat(caseFile.of(number))
        .filteredOn(entry -> entry.kind().equals("PARTICULARS_CHANGED"))
        .hasSize(1);
    hold(number, "2026-06-12");
    record(number, 0);
    submit(number);
    assertThatThrownBy(() -> particulars.change(number, now, "desk")).isInstanceOf(Refusal.class);
    note(number, "note", "RETURNED", "missing", "Who presided is wrong.");
    assertThat(particulars.change(number, now, "desk")).isTrue();
    assertThat(particulars.change("KPC-M-2026-9999", now, "desk")).isFalse();
  }

  @Test
  @DisplayName("is told in its invitation with day, hour and hall")
  void invitation() {
    var number = planned("2026-06-01T09:00", "2026-06-12");
    particulars.change(
        number,
        new Particulars("Deputy governor", LocalTime.of(8, 30), "Hall of the province"),
        "desk");
    propose(number);
    confirm(number, "SEND");
    assertThat(notifications.of(number))
        .anySatisfy(
            told -> {
              assertThat(told.text().en())
                  .contains("on 12 June 2026 at 08:30", "Hall of the province");
              assertThat(told.text().km()).contains("ថ្ងៃទី១២", "០៨:៣០").doesNotContain("2026-06");
            });
  }
}
