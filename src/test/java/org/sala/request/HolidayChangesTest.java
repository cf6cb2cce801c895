package org.sala.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.sala.Office.endOf;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.servicelevel.Deadlines;
import org.sala.servicelevel.Holiday;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("A holiday that is decreed late")
class HolidayChangesTest extends RequestSteps {

  private static final LocalDate ELECTION = LocalDate.of(2026, 6, 8);

  @Autowired HolidayChanges changes;
  @Autowired Deadlines deadlines;

  @AfterEach
  void officeWorks() {
    changes.put(new Holiday(ELECTION, "Election day", "ថ្ងៃបោះឆ្នោត"), false);
  }

  @Test
  @DisplayName(
      "moves the tasks, timers and explanations of running requests, says which, and moves them back")
  void movesRunningDates() {
    var number = assigned("2026-06-01T09:00");
    assertThat(office.task(number, "Activity_ExamineRequest")).hasDueDate(endOf("2026-06-23"));

    var moved = changes.put(new Holiday(ELECTION, "Election day", "ថ្ងៃបោះឆ្នោត"), true);
    assertThat(moved)
        .anySatisfy(
            move -> {
              assertThat(move.caseNumber()).isEqualTo(number);
              assertThat(move.name()).isEqualTo("dueAt");
              assertThat(move.from()).isEqualTo(endOf("2026-06-23").toInstant());
              assertThat(move.to()).isEqualTo(endOf("2026-06-24").toInstant());
            });
    assertThat(office.task(number, "Activity_ExamineRequest")).hasDueDate(endOf("2026-06-24"));
    assertThat(office.timer(number, "Event_DeadlineNear")).hasDueDate(endOf("2026-06-22"));
    var due = deadlines.find(number, "dueAt").orElseThrow();
    assertThat(due.explanationEn())
        .contains("15 working days from 1 June 2026")
        .contains("Election day");
    assertThat(due.explanationKm()).contains("ថ្ងៃបោះឆ្នោត");

    changes.put(new Holiday(ELECTION, "Election day", "ថ្ងៃបោះឆ្នោត"), false);
    assertThat(office.task(number, "Activity_ExamineRequest")).hasDueDate(endOf("2026-06-23"));
  }
}
