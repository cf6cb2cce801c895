package org.sala.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.sala.Office.endOf;
import static org.sala.Office.instant;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.casefile.CaseFile;
import org.sala.notification.Notifications;
import org.sala.servicelevel.Deadlines;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("A request that is entered months after it came in")
class LateEntryTest extends RequestSteps {

  @Autowired Deadlines deadlines;
  @Autowired Notifications notifications;
  @Autowired CaseFile caseFile;

  /** A letter about wages of 1 June that the desk enters on Thursday 26 November. */
  private String oldLetter() {
    office.itIs("2026-11-26T09:00");
    return office.receive(
        "channel",
        "LETTER",
        "placeCode",
        "040203",
        "subject",
        "Wages of May",
        "narrative",
        "The factory did not pay the wages of May.",
        "receivedAt",
        "2026-06-01T10:00:00+07:00",
        "requester.kind",
        "CITIZEN",
        "requester.name",
        "Sok Example",
        "requester.phone",
        "012000000");
  }

  @Test
  @DisplayName("keeps its date of receipt, and the case file says when its answer was due")
  void keepsItsReceipt() {
    var number = oldLetter();
    assertThat(requests.get(number).receivedAt()).isEqualTo(instant("2026-06-01T10:00"));
    assertThat(deadlines.find(number, "dueByReceiptAt").orElseThrow().dueAt())
        .isEqualTo(endOf("2026-06-23").toInstant());
    assertThat(caseFile.of(number))
        .anySatisfy(
            entry -> {
              assertThat(entry.kind()).isEqualTo("ENTERED_LATE");
              assertThat(entry.text("dueByReceipt")).contains("2026-06-23");
            });
  }

  @Test
  @DisplayName(
      "begins at the foot of the ladder on the day of its entry: reminder, head, deputy governor")
  void beginsAtTheFoot() {
    var number = oldLetter();
    office.goTo("2026-11-27T09:00");
    assertThat(office.open(number)).containsExactly("Activity_CheckRequest");
    assertThat(office.task(number, "Activity_CheckRequest")).hasDueDate(endOf("2026-11-30"));
    assertThat(told(number)).isEmpty();

    // 15 working days from 26 November: 27, 30, 1-4, 7-11, 14-17 December.
    assertThat(deadlines.find(number, "dueAt").orElseThrow().dueAt())
        .isEqualTo(endOf("2026-12-17").toInstant());
    office.goTo("2026-12-15T18:00");
    assertThat(told(number)).anyMatch(text -> text.contains("17 December 2026"));
    office.goTo("2026-12-17T18:00");
    assertThat(office.task(number, "Activity_DecideEscalation")).hasCandidateGroup("labour-heads");
    office.goTo("2026-12-22T18:00");
    assertThat(office.task(number, "Activity_DecideEscalation"))
        .hasCandidateGroup("deputy-governors");
  }

  @Test
  @DisplayName("is told of nowhere with a date that has passed, nor as due soon when it is late")
  void nothingUntrueIsTold() {
    var number = oldLetter();
    office.goTo("2026-12-18T09:00");
    assertThat(told(number)).noneMatch(text -> text.contains("June"));
  }

  @Test
  @DisplayName("keeps these dates when the desk accepts it")
  void accepted() {
    var number = oldLetter();
    accept(number, "LABOUR");
    assertThat(office.open(number)).containsExactly("Activity_AssignOfficer");
    assertThat(deadlines.find(number, "dueAt").orElseThrow().dueAt())
        .isEqualTo(endOf("2026-12-17").toInstant());
  }

  @Test
  @DisplayName("or that is found to be urgent only later, is urgent from then on")
  void urgentLater() {
    // Three weeks ago, the desk did not know how urgent it is.
    office.itIs("2026-11-02T09:00");
    var number = office.receive("category", "NSSF", "placeCode", "0403");
    office.itIs("2026-11-13T09:00");
    check(
        number,
        "category",
        "NSSF",
        "checkResult",
        "ACCEPT",
        "priority",
        "URGENT",
        "priorityReason",
        "No medicine.");
    // 5 working days from 2 November were over on 10 November; 10 days give 17 November.
    assertThat(deadlines.find(number, "dueAt").orElseThrow().dueAt())
        .isEqualTo(endOf("2026-11-17").toInstant());
    office.goTo("2026-11-14T09:00");
    assertThat(office.open(number)).containsExactly("Activity_AssignOfficer");
  }

  @Test
  @DisplayName("or that is found to be urgent while there is time, is urgent from that day")
  void urgentSoon() {
    office.itIs("2026-11-02T09:00");
    var number = office.receive("category", "NSSF", "placeCode", "0403");
    office.itIs("2026-11-04T09:00");
    check(
        number,
        "category",
        "NSSF",
        "checkResult",
        "ACCEPT",
        "priority",
        "URGENT",
        "priorityReason",
        "No medicine.");
    // Five working days from 4 November: 5, 6, 10 (9 is a holiday), 11, 12.
    assertThat(deadlines.find(number, "dueAt").orElseThrow().dueAt())
        .isEqualTo(endOf("2026-11-12").toInstant());
  }

  private List<String> told(String number) {
    return notifications.of(number).stream().map(told -> told.text().en()).toList();
  }
}
