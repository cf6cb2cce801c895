package org.sala.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sala.servicelevel.CambodianHolidays.HOLIDAYS;
import static org.sala.servicelevel.CambodianHolidays.LABOUR_DAY;
import static org.sala.servicelevel.CambodianHolidays.VISAK_BOCHEA;
import static org.sala.servicelevel.CambodianHolidays.newYear;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sala.language.Bilingual;

class WorkingCalendarTest {

  private final WorkingCalendar calendar =
      new WorkingCalendar(new OfficeHours(LocalTime.of(7, 30), LocalTime.of(17, 30)), HOLIDAYS);

  @Test
  void theHallWorksFromMondayToFriday() {
    assertThat(IntStream.rangeClosed(6, 12).mapToObj(this::isWorkingDayOfApril))
        .containsExactly(true, true, true, true, true, false, false);
  }

  @Test
  void theHallDoesNotWorkOnKhmerNewYear() {
    assertThat(IntStream.rangeClosed(13, 17).mapToObj(this::isWorkingDayOfApril))
        .containsExactly(true, false, false, false, true);
  }

  @Test
  void aRequestReceivedOneMinuteBeforeClosingCountsFromThatDay() {
    assertThat(calendar.countingStarts(at("2026-04-07T17:29"))).isEqualTo("2026-04-07");
  }

  @Test
  void aRequestReceivedAtClosingTimeCountsFromTheNextWorkingDay() {
    assertThat(calendar.countingStarts(at("2026-04-07T17:30"))).isEqualTo("2026-04-08");
  }

  @Test
  void aRequestReceivedOneMinuteAfterClosingCountsFromTheNextWorkingDay() {
    assertThat(calendar.countingStarts(at("2026-04-07T17:31"))).isEqualTo("2026-04-08");
    assertThat(calendar.countingStarts(at("2026-04-13T17:31"))).isEqualTo("2026-04-17");
  }

  @Test
  void aRequestReceivedBeforeOpeningCountsFromThatDay() {
    assertThat(calendar.countingStarts(at("2026-04-07T05:00"))).isEqualTo("2026-04-07");
  }

  @Test
  void aRequestReceivedOnASaturdayCountsFromMonday() {
    assertThat(calendar.countingStarts(at("2026-04-04T09:00"))).isEqualTo("2026-04-06");
  }

  @Test
  void theDayOfReceiptIsTheDayInCambodiaEvenIfItIsStillYesterdayInGreenwich() {
    assertThat(calendar.countingStarts(Instant.parse("2026-04-07T23:30:00Z")))
        .isEqualTo("2026-04-08");
  }

  @Test
  void aDueDateFallsAtClosingTimeAndSkipsTheWeekend() {
    DueDate due = calendar.dueAfter(at("2026-04-03T09:00"), 2, List.of());

    assertThat(due).isEqualTo(new DueDate(at("2026-04-07T17:30"), day(3), 2, List.of(), 0));
  }

  @Test
  void aDueDateSkipsKhmerNewYear() {
    DueDate due = calendar.dueAfter(at("2026-04-13T09:00"), 2, List.of());

    assertThat(due.at()).isEqualTo(at("2026-04-20T17:30"));
    assertThat(due.skipped()).containsExactly(newYear(14), newYear(15), newYear(16));
  }

  @Test
  void twoHolidaysOnOneDayCostOneDayAndAreBothNamed() {
    DueDate due = calendar.dueAfter(at("2026-04-30T09:00"), 1, List.of());

    assertThat(due.at()).isEqualTo(at("2026-05-04T17:30"));
    assertThat(due.skipped()).containsExactly(LABOUR_DAY, VISAK_BOCHEA);
  }

  @Test
  void withNoWorkingDaysARequestIsDueOnTheDayItCounts() {
    assertThat(calendar.dueAfter(at("2026-04-03T09:00"), 0, List.of()).at())
        .isEqualTo(at("2026-04-03T17:30"));
    assertThat(calendar.dueAfter(at("2026-04-14T09:00"), 0, List.of()).at())
        .isEqualTo(at("2026-04-17T17:30"));
  }

  @Test
  void aPauseOverAHolidayCostsOnlyItsWorkingDays() {
    Pause overNewYear = new Pause(at("2026-04-07T10:00"), at("2026-04-20T15:00"));

    DueDate due = calendar.dueAfter(at("2026-04-03T09:00"), 10, List.of(overNewYear));

    assertThat(due.at()).isEqualTo(at("2026-04-30T17:30"));
    assertThat(due.pausedDays()).isEqualTo(6);
    assertThat(due.skipped()).containsExactly(newYear(14), newYear(15), newYear(16));
  }

  @Test
  void theDayAPauseBeginsCountsAndTheDayItEndsDoesNot() {
    Pause oneNight = new Pause(at("2026-04-07T08:00"), at("2026-04-08T08:00"));

    assertThat(calendar.dueAfter(at("2026-04-06T09:00"), 1, List.of(oneNight)).at())
        .isEqualTo(at("2026-04-07T17:30"));
    assertThat(calendar.dueAfter(at("2026-04-06T09:00"), 2, List.of(oneNight)).at())
        .isEqualTo(at("2026-04-09T17:30"));
  }

  @Test
  void aPauseWithinOneDayCostsNothing() {
    Pause lunch = new Pause(at("2026-04-07T11:30"), at("2026-04-07T14:00"));

    assertThat(calendar.dueAfter(at("2026-04-06T09:00"), 2, List.of(lunch)).at())
        .isEqualTo(at("2026-04-08T17:30"));
  }

  @Test
  void overlappingPausesAreCountedOnce() {
    Pause first = new Pause(at("2026-04-06T10:00"), at("2026-04-09T10:00"));
    Pause second = new Pause(at("2026-04-07T10:00"), at("2026-04-10T10:00"));

    DueDate due = calendar.dueAfter(at("2026-04-06T09:00"), 1, List.of(second, first, second));

    assertThat(due.at()).isEqualTo(at("2026-04-13T17:30"));
    assertThat(due.pausedDays()).isEqualTo(4);
  }

  @Test
  void workingDaysUsedGrowFromNothingToAllAtTheDueDate() {
    Instant received = at("2026-04-03T09:00");
    Pause overNewYear = new Pause(at("2026-04-07T10:00"), at("2026-04-20T15:00"));
    List<Pause> pauses = List.of(overNewYear);

    assertThat(calendar.workingDaysBetween(received, at("2026-04-02T09:00"), pauses)).isZero();
    assertThat(calendar.workingDaysBetween(received, at("2026-04-03T17:00"), pauses)).isZero();
    assertThat(calendar.workingDaysBetween(received, overNewYear.from(), pauses)).isEqualTo(2);
    assertThat(calendar.workingDaysBetween(received, overNewYear.until(), pauses)).isEqualTo(2);
    assertThat(calendar.workingDaysBetween(received, at("2026-04-30T17:30"), pauses)).isEqualTo(10);
  }

  @Test
  void aNegativeNumberOfDaysIsRefusedInASentence() {
    assertThatThrownBy(() -> calendar.dueAfter(at("2026-04-03T09:00"), -1, List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A due date cannot be -1 working days away: the number must be 0 or more.");
  }

  @Test
  void aDueDateMoreThanTenYearsAwayIsRefusedInASentence() {
    assertThatThrownBy(() -> calendar.dueAfter(at("2026-04-03T09:00"), 100_000, List.of()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("Counting working days from 2026-04-03 passed 10 years");
  }

  @Test
  void aDecadeWithoutAWorkingDayIsRefusedInASentence() {
    WorkingCalendar closedForADecade =
        new WorkingCalendar(
            new OfficeHours(LocalTime.of(7, 30), LocalTime.of(17, 30)),
            day(3)
                .datesUntil(LocalDate.of(2036, 5, 1))
                .map(date -> new Holiday(date, new Bilingual("Closed", "បិទ")))
                .toList());

    assertThatThrownBy(() -> closedForADecade.countingStarts(at("2026-04-03T09:00")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("check the number of days and the list of holidays");
  }

  @Test
  void aPauseThatEndsBeforeItBeginsIsRefusedInASentence() {
    assertThatThrownBy(() -> new Pause(at("2026-04-03T09:00"), at("2026-04-03T08:59")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("before it begins");
  }

  private boolean isWorkingDayOfApril(int dayOfMonth) {
    return calendar.isWorkingDay(day(dayOfMonth));
  }

  private static LocalDate day(int dayOfApril) {
    return LocalDate.of(2026, 4, dayOfApril);
  }

  private static Instant at(String timeInCambodia) {
    return Instant.parse(timeInCambodia + ":00+07:00");
  }
}
