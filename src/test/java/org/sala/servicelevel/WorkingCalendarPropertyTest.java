package org.sala.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.sala.language.Bilingual;

/** What holds for every request, every list of holidays and every pause, within some months. */
class WorkingCalendarPropertyTest {

  private static final Instant FIRST = Instant.parse("2026-03-01T00:00:00Z");
  private static final int MINUTES_OF_FOUR_MONTHS = 120 * 24 * 60;

  /** A calendar and its oracle, built from the same random holidays and closing time. */
  record World(WorkingCalendar calendar, NaiveCalendar oracle) {}

  @Property(tries = 500)
  void aDueDateIsTheOneFoundByCountingDaysOnPaper(
      @ForAll("worlds") World world,
      @ForAll("times") Instant received,
      @ForAll @IntRange(max = 40) int days,
      @ForAll("pauses") List<Pause> pauses) {
    DueDate due = world.calendar.dueAfter(received, days, pauses);

    assertThat(due.at()).isEqualTo(world.oracle.due(received, days, pauses));
    assertThat(due.countedFrom()).isEqualTo(world.oracle.dayZero(received));
    assertThat(due.pausedDays()).isEqualTo(world.oracle.pausedDays(received, due.at(), pauses));
    assertThat(due.skipped().stream().map(Holiday::date))
        .containsExactlyElementsOf(world.oracle.skippedWeekdays(received, due.at()));
  }

  @Property(tries = 300)
  void workingDaysUsedAreThoseCountedOnPaper(
      @ForAll("worlds") World world,
      @ForAll("times") Instant received,
      @ForAll("times") Instant now,
      @ForAll("pauses") List<Pause> pauses) {
    assertThat(world.calendar.workingDaysBetween(received, now, pauses))
        .isEqualTo(world.oracle.used(received, now, pauses));
  }

  @Property(tries = 300)
  void atTheDueDateExactlyTheGivenDaysAreUsed(
      @ForAll("worlds") World world,
      @ForAll("times") Instant received,
      @ForAll @IntRange(min = 1, max = 40) int days,
      @ForAll("pauses") List<Pause> pauses) {
    Instant due = world.calendar.dueAfter(received, days, pauses).at();
    Instant dayBefore = due.minus(Duration.ofDays(1));

    assertThat(world.calendar.workingDaysBetween(received, due, pauses)).isEqualTo(days);
    assertThat(world.calendar.workingDaysBetween(received, dayBefore, pauses)).isEqualTo(days - 1);
  }

  @Property(tries = 300)
  void oneMoreWorkingDayIsAlwaysLater(
      @ForAll("worlds") World world,
      @ForAll("times") Instant received,
      @ForAll @IntRange(max = 40) int days,
      @ForAll("pauses") List<Pause> pauses) {
    assertThat(world.calendar.dueAfter(received, days + 1, pauses).at())
        .isAfter(world.calendar.dueAfter(received, days, pauses).at());
  }

  @Property(tries = 300)
  void oneMorePauseNeverMakesTheDueDateEarlier(
      @ForAll("worlds") World world,
      @ForAll("times") Instant received,
      @ForAll @IntRange(max = 40) int days,
      @ForAll("pauses") List<Pause> pauses,
      @ForAll("pause") Pause another) {
    List<Pause> more = new ArrayList<>(pauses);
    more.add(another);

    assertThat(world.calendar.dueAfter(received, days, more).at())
        .isAfterOrEqualTo(world.calendar.dueAfter(received, days, pauses).at());
  }

  @Property(tries = 300)
  void twoAdjacentPausesAreAsGoodAsOne(
      @ForAll("worlds") World world,
      @ForAll("times") Instant received,
      @ForAll @IntRange(max = 40) int days,
      @ForAll("pause") Pause whole,
      @ForAll @IntRange(max = 100) int percent) {
    Instant middle =
        whole
            .from()
            .plus(
                Duration.between(whole.from(), whole.until()).multipliedBy(percent).dividedBy(100));
    List<Pause> halves = List.of(new Pause(whole.from(), middle), new Pause(middle, whole.until()));

    assertThat(world.calendar.dueAfter(received, days, halves))
        .isEqualTo(world.calendar.dueAfter(received, days, List.of(whole)));
  }

  @Property(tries = 300)
  void theOrderAndRepetitionOfPausesDoNotMatter(
      @ForAll("worlds") World world,
      @ForAll("times") Instant received,
      @ForAll @IntRange(max = 40) int days,
      @ForAll("pauses") List<Pause> pauses) {
    List<Pause> twiceBackwards = new ArrayList<>(pauses);
    pauses.forEach(pause -> twiceBackwards.add(0, pause));

    assertThat(world.calendar.dueAfter(received, days, twiceBackwards))
        .isEqualTo(world.calendar.dueAfter(received, days, pauses));
  }

  @Property(tries = 300)
  void aRequestResumesWithTheDaysItHadLeft(
      @ForAll("worlds") World world,
      @ForAll("times") Instant received,
      @ForAll @IntRange(max = 40) int days,
      @ForAll("pause") Pause pause) {
    WorkingCalendar calendar = world.calendar;
    int left = days - calendar.workingDaysBetween(received, pause.from(), List.of());

    Instant due = calendar.dueAfter(received, days, List.of(pause)).at();

    if (left <= 0) {
      assertThat(due).isEqualTo(calendar.dueAfter(received, days, List.of()).at());
    } else {
      assertThat(calendar.workingDaysBetween(received, pause.until(), List.of(pause)))
          .isEqualTo(days - left);
      assertThat(world.oracle.usedAfterDateOf(pause.until(), received, due)).isEqualTo(left);
    }
  }

  @Provide
  Arbitrary<World> worlds() {
    Arbitrary<Set<LocalDate>> holidays =
        Arbitraries.integers()
            .between(-5, 200)
            .map(LocalDate.of(2026, 3, 1)::plusDays)
            .set()
            .ofMaxSize(40);
    Arbitrary<LocalTime> closes =
        Arbitraries.integers().between(9, 23).map(h -> LocalTime.of(h, 0));
    return Combinators.combine(holidays, closes).as(WorkingCalendarPropertyTest::world);
  }

  @Provide
  Arbitrary<Instant> times() {
    return Arbitraries.integers()
        .between(0, MINUTES_OF_FOUR_MONTHS)
        .map(minutes -> FIRST.plus(Duration.ofMinutes(minutes)));
  }

  @Provide
  Arbitrary<Pause> pause() {
    Arbitrary<Integer> minutes = Arbitraries.integers().between(0, 30 * 24 * 60);
    return Combinators.combine(times(), minutes)
        .as((from, length) -> new Pause(from, from.plus(Duration.ofMinutes(length))));
  }

  @Provide
  Arbitrary<List<Pause>> pauses() {
    return pause().list().ofMaxSize(4);
  }

  private static World world(Set<LocalDate> holidays, LocalTime closes) {
    return new World(
        new WorkingCalendar(
            new OfficeHours(LocalTime.of(7, 30), closes),
            holidays.stream()
                .map(date -> new Holiday(date, new Bilingual("Holiday", "ថ្ងៃឈប់")))
                .toList()),
        new NaiveCalendar(holidays, closes));
  }
}
