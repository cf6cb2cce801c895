package org.sala.servicelevel;

import java.time.Instant;
import java.util.List;

/** The calendar and the pauses of one request as they are now. */
public record Counting(WorkingCalendar calendar, List<Pause> pauses) {

  /** When something is due that waits while the clock is paused. */
  public Instant dueAfter(Instant from, int workingDays) {
    return calendar.dueAfter(from, workingDays, pauses).at();
  }
}
