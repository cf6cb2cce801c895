package org.sala.servicelevel;

import java.time.LocalDate;
import java.util.List;
import org.sala.language.Bilingual;

/**
 * A day between receipt and due date.
 *
 * @param counted how many working days are counted with it; 0 on day 0
 * @param holidays what it is called, on a weekday that is a public holiday; empty on any other
 */
public record CountedDay(LocalDate date, What what, int counted, List<Bilingual> holidays) {

  /** What a day is to a date that is counted. */
  public enum What {
    /** Day 0, from which it is counted. */
    START,
    COUNTED,
    WEEKEND,
    HOLIDAY,
    /** A working day on which the clock stood still. */
    PAUSED
  }

  static CountedDay of(LocalDate day, boolean counts, int counted, WorkingDays calendar) {
    var holidays = calendar.holidaysSkippedOn(day).stream().map(Holiday::name).toList();
    var what =
        counts
            ? What.COUNTED
            : !holidays.isEmpty()
                ? What.HOLIDAY
                : calendar.contains(day) ? What.PAUSED : What.WEEKEND;
    return new CountedDay(day, what, counted, holidays);
  }
}
