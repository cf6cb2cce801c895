package org.sala.servicelevel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Counts as a clerk would with a wall calendar: writes down every day, crosses out weekends,
 * holidays and paused days, and counts what is left. Shares nothing with the code under test.
 */
public record NaiveCalendar(Set<LocalDate> holidays, LocalTime closes) {

  private static final ZoneOffset CAMBODIA = ZoneOffset.ofHours(7);

  LocalDate dayZero(Instant received) {
    OffsetDateTime local = received.atOffset(CAMBODIA);
    return wallCalendar(local.toLocalDate())
        .filter(day -> !crossedOut(day))
        .filter(day -> local.isBefore(day.atTime(closes).atOffset(CAMBODIA)))
        .findFirst()
        .orElseThrow();
  }

  public Instant due(Instant received, int days, List<Pause> pauses) {
    Set<LocalDate> paused = paused(pauses);
    LocalDate zero = dayZero(received);
    List<LocalDate> left =
        wallCalendar(zero.plusDays(1))
            .filter(day -> !crossedOut(day) && !paused.contains(day))
            .limit(days)
            .toList();
    LocalDate due = days == 0 ? zero : left.get(days - 1);
    return due.atTime(closes).toInstant(CAMBODIA);
  }

  public int used(Instant received, Instant to, List<Pause> pauses) {
    Set<LocalDate> paused = paused(pauses);
    return (int) between(dayZero(received), to).filter(day -> !paused.contains(day)).count();
  }

  int pausedDays(Instant received, Instant due, List<Pause> pauses) {
    return (int) between(dayZero(received), due).filter(paused(pauses)::contains).count();
  }

  int usedAfterDateOf(Instant resumed, Instant received, Instant due) {
    LocalDate zero = dayZero(received);
    LocalDate on = localDate(resumed);
    return (int) between(on.isAfter(zero) ? on : zero, due).count();
  }

  List<LocalDate> skippedWeekdays(Instant received, Instant due) {
    LocalDate zero = dayZero(received);
    return holidays.stream()
        .filter(day -> day.isAfter(zero) && !day.isAfter(localDate(due)))
        .filter(day -> !isWeekend(day))
        .sorted()
        .toList();
  }

  private Stream<LocalDate> between(LocalDate after, Instant upTo) {
    return wallCalendar(after.plusDays(1))
        .takeWhile(day -> !day.isAfter(localDate(upTo)))
        .filter(day -> !crossedOut(day));
  }

  private boolean crossedOut(LocalDate day) {
    return isWeekend(day) || holidays.contains(day);
  }

  private static boolean isWeekend(LocalDate day) {
    // 3 January 1970 was a Saturday.
    return Math.floorMod(day.toEpochDay() - 2, 7) < 2;
  }

  private static Set<LocalDate> paused(List<Pause> pauses) {
    Set<LocalDate> days = new HashSet<>();
    for (Pause pause : pauses) {
      LocalDate last = localDate(pause.until());
      for (LocalDate d = localDate(pause.from()).plusDays(1); !d.isAfter(last); d = d.plusDays(1)) {
        days.add(d);
      }
    }
    return days;
  }

  private static Stream<LocalDate> wallCalendar(LocalDate first) {
    return Stream.iterate(first, day -> day.plusDays(1)).limit(1000);
  }

  private static LocalDate localDate(Instant instant) {
    return instant.atOffset(CAMBODIA).toLocalDate();
  }
}
