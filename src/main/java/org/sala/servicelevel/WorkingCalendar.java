package org.sala.servicelevel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.sala.language.Days;

/**
 * Counts working days in Asia/Phnom_Penh: Monday to Friday less public holidays (R02, R24). An
 * immutable value: when holidays change, build a new one.
 */
public final class WorkingCalendar {

  private final OfficeHours officeHours;
  private final WorkingDays workingDays;

  /**
   * Builds a calendar from what the administrators entered.
   *
   * @param officeHours when the hall opens and closes, not null
   * @param holidays the public holidays, not null; two on one date are allowed
   */
  public WorkingCalendar(OfficeHours officeHours, Collection<Holiday> holidays) {
    this.officeHours = Objects.requireNonNull(officeHours);
    this.workingDays = new WorkingDays(holidays);
  }

  /**
   * Says whether the hall works on that day: Monday to Friday, and no public holiday.
   *
   * @param date a day in Cambodia, not null
   */
  public boolean isWorkingDay(LocalDate date) {
    return workingDays.contains(date);
  }

  /**
   * Finds day 0, from which working days are counted (R02): the day of receipt in Asia/Phnom_Penh
   * if the hall works on it and had not closed yet, otherwise the next working day.
   *
   * @param received when the request came in, not null
   * @return a working day, never null
   * @throws IllegalStateException if there is no working day within ten years
   */
  public LocalDate countingStarts(Instant received) {
    LocalDateTime local = LocalDateTime.ofInstant(received, Days.ZONE);
    boolean open = local.toLocalTime().isBefore(officeHours.closes());
    return workingDayFrom(open ? local.toLocalDate() : local.toLocalDate().plusDays(1));
  }

  /**
   * The first day on which the hall works, from a day on.
   *
   * @param first a day in Cambodia, not null
   * @throws IllegalStateException if there is no working day within ten years
   */
  public LocalDate workingDayFrom(LocalDate first) {
    LocalDate day = first;
    while (!isWorkingDay(day)) {
      day = workingDays.dayAfter(day, first);
    }
    return day;
  }

  /** The public holidays on a weekday; none where it is a weekend anyway. */
  List<Holiday> holidaysOn(LocalDate date) {
    return workingDays.holidaysSkippedOn(date);
  }

  /**
   * Counts working days forward from day 0 (R02, R24). Not counted are day 0 itself and the days on
   * which a {@link Pause} stopped the clock, however many pauses cover them.
   *
   * @param from when counting begins, not null
   * @param days how many working days are given; with 0 it is due on day 0
   * @param pauses when the clock stood still, in any order, not null
   * @return closing time of the due day and how it was counted, never null
   * @throws IllegalArgumentException if the number of days is negative
   * @throws IllegalStateException if the due day would be more than ten years after day 0
   */
  public DueDate dueAfter(Instant from, int days, List<Pause> pauses) {
    if (days < 0) {
      throw new IllegalArgumentException(
          "A due date cannot be %d working days away: the number must be 0 or more."
              .formatted(days));
    }
    LocalDate countedFrom = countingStarts(from);
    LocalDate day = countedFrom;
    int counted = 0;
    int paused = 0;
    List<Holiday> skipped = new ArrayList<>();
    while (counted < days) {
      day = workingDays.dayAfter(day, countedFrom);
      if (counts(day, pauses)) {
        counted++;
      } else if (isWorkingDay(day)) {
        paused++;
      }
      skipped.addAll(workingDays.holidaysSkippedOn(day));
    }
    Instant at = day.atTime(officeHours.closes()).atZone(Days.ZONE).toInstant();
    return new DueDate(at, countedFrom, days, skipped, paused);
  }

  /**
   * What each day is to a date that is counted, from day 0 to the day on which it falls due: the
   * same rules as {@link #dueAfter}, told one by one.
   *
   * @throws IllegalStateException if the due day would be more than ten years after day 0
   */
  public List<CountedDay> dayByDay(Instant from, int days, List<Pause> pauses) {
    var told = new ArrayList<CountedDay>();
    LocalDate first = countingStarts(from);
    told.add(new CountedDay(first, CountedDay.What.START, 0, List.of()));
    int counted = 0;
    for (LocalDate day = first; counted < days; ) {
      day = workingDays.dayAfter(day, first);
      counted += counts(day, pauses) ? 1 : 0;
      told.add(CountedDay.of(day, counts(day, pauses), counted, workingDays));
    }
    return told;
  }

  /**
   * Counts the working days used so far, by the rules of {@link #dueAfter} (R24). The day of {@code
   * to} counts from its first minute, so at the due date exactly the given days are used.
   *
   * @param from when counting began, not null
   * @param to until when to count, not null; before day 0 nothing is used
   * @param pauses when the clock stood still, in any order, not null
   * @return 0 or more
   * @throws IllegalStateException if there is no working day within ten years after {@code from}
   */
  public int workingDaysBetween(Instant from, Instant to, List<Pause> pauses) {
    LocalDate last = Days.of(to);
    LocalDate countedFrom = countingStarts(from);
    return (int)
        countedFrom
            .datesUntil(last.isAfter(countedFrom) ? last.plusDays(1) : countedFrom)
            .skip(1)
            .filter(day -> counts(day, pauses))
            .count();
  }

  /**
   * Closing time of a day that was named in so many words, working day or not.
   *
   * @param day a day in Cambodia, not null
   */
  public Instant closingOf(LocalDate day) {
    return day.atTime(officeHours.closes()).atZone(Days.ZONE).toInstant();
  }

  /**
   * Opening time of the day that lies a number of working days before another (R54).
   *
   * @param day a day in Cambodia, not null
   * @param days how many working days before, 1 or more
   */
  public Instant openingBefore(LocalDate day, int days) {
    LocalDate before = day;
    for (int counted = 0; counted < days; ) {
      before = before.minusDays(1);
      if (isWorkingDay(before)) {
        counted++;
      }
    }
    return before.atTime(officeHours.opens()).atZone(Days.ZONE).toInstant();
  }

  private boolean counts(LocalDate day, List<Pause> pauses) {
    return isWorkingDay(day) && pauses.stream().noneMatch(pause -> pause.stops(day));
  }
}
