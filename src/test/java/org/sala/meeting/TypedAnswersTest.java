package org.sala.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.engine.Refusal;

@DisplayName("An answer in a form of a meeting")
class TypedAnswersTest extends MeetingSteps {

  private static void refused(String field, Runnable work) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.problems().get(0).field()).isEqualTo(field));
  }

  @Test
  @DisplayName("is a day that the calendar knows, or refused at its field")
  void days() {
    var number = invited("2026-06-01T09:00", "2026-06-12");
    office.goTo("2026-06-12T16:00");
    for (var day :
        List.of("0001-01-01", "-4000-01-01", "+999999999-12-31", "1999-01-01", "2026-06-31")) {
      refused(
          "heldOn",
          () ->
              office.complete(
                  "desk",
                  number,
                  "Activity_HoldMeeting",
                  "held",
                  "HELD",
                  "heldOn",
                  day,
                  "unitsPresent",
                  List.of("DEP-LAB")));
      refused(
          "postponedTo",
          () ->
              office.complete(
                  "desk",
                  number,
                  "Activity_HoldMeeting",
                  "held",
                  "POSTPONED",
                  "postponedTo",
                  day,
                  "reason",
                  "Floods."));
    }
    refused(
        "postponedTo",
        () ->
            office.complete(
                "desk",
                number,
                "Activity_HoldMeeting",
                "held",
                "POSTPONED",
                "postponedTo",
                "2099-06-01",
                "reason",
                "Floods."));
    assertThat(office.open(number)).containsExactly("Activity_HoldMeeting");
  }

  @Test
  @DisplayName("is a number however it is written, or refused at its field")
  void numbers() {
    var number = invited("2026-06-01T09:00", "2026-06-12");
    hold(number, "2026-06-12");
    office.raisedAt(number);
    office.raisedAt(number);
    for (var typed :
        List.<Object>of(
            "1e999999999",
            "99999999999999999999",
            "-1",
            "2.5",
            "3",
            "two",
            new BigDecimal("1e9"))) {
      refused(
          "requestsRaised",
          () ->
              office.complete("desk", number, "Activity_RecordRequests", "requestsRaised", typed));
    }
    office.complete("desk", number, "Activity_RecordRequests", "requestsRaised", 2.0);
    assertThat(office.open(number)).containsExactly("Activity_SubmitReport");
  }

  @Test
  @DisplayName("is one choice where one is asked for, never a list of several")
  void choices() {
    var number = invited("2026-06-01T09:00", "2026-06-12");
    office.goTo("2026-06-12T16:00");
    for (var several : List.of(List.of("HELD", "CANCELLED"), List.of("HELD"))) {
      refused(
          "held", () -> office.complete("desk", number, "Activity_HoldMeeting", "held", several));
    }
    assertThat(office.open(number)).containsExactly("Activity_HoldMeeting");
  }

  @Test
  @DisplayName("of which nothing can be seen is none: the reason, the summary, what is missing")
  void invisible() {
    var number = invited("2026-06-01T09:00", "2026-06-12");
    office.goTo("2026-06-12T16:00");
    var nothing = "\u200b\u00a0\u2060";
    refused(
        "reason",
        () ->
            office.complete(
                "desk", number, "Activity_HoldMeeting", "held", "CANCELLED", "reason", nothing));
    hold(number, "2026-06-12");
    record(number, 0);
    refused(
        "summary",
        () -> office.complete("desk", number, "Activity_SubmitReport", "summary", nothing));
    submit(number);
    refused("missing", () -> note(number, "note", "RETURNED", "missing", nothing));
  }
}
