package org.sala.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.SalaTest;
import org.springframework.beans.factory.annotation.Autowired;

@SalaTest
@DisplayName("A day that somebody types")
class TypedDatesTest {

  @Autowired TypedDates typed;

  @Test
  @DisplayName("is told to be closed, by the name of the holiday, with the next working day")
  void holiday() {
    var problem = typed.closed("dueOn", LocalDate.of(2026, 12, 29)).orElseThrow();
    assertThat(problem.field()).isEqualTo("dueOn");
    assertThat(problem.text().en())
        .contains("29 December 2026")
        .contains("Peace Day")
        .contains("30 December 2026");
    assertThat(problem.text().km()).contains("២៩").contains("ទិវាសន្តិភាព");
  }

  @Test
  @DisplayName("is told to be closed on a weekend, and is taken where the office is open")
  void weekend() {
    assertThat(typed.closed("dueOn", LocalDate.of(2026, 12, 6)).orElseThrow().text().en())
        .contains("weekend")
        .contains("7 December 2026");
    assertThat(typed.closed("dueOn", LocalDate.of(2026, 12, 30))).isEmpty();
  }

  @Test
  @DisplayName("is told to lie outside the calendar where it is many years away")
  void beyond() {
    assertThat(typed.closed("dueOn", LocalDate.of(2099, 6, 1)).orElseThrow().text().en())
        .contains("outside the calendar");
    assertThat(typed.outside("heldOn", LocalDate.of(2026, 12, 6))).isEmpty();
  }
}
