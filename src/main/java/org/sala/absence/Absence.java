package org.sala.absence;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Somebody is away.
 *
 * @param person the account of who is away
 * @param firstDay from the beginning of this day, in Cambodia
 * @param lastDay to the end of this day
 * @param deputy the account of who acts meanwhile
 * @param recordedBy the account that wrote it down
 * @param endedAt when it was ended before its last day; null if it was not
 */
record Absence(
    long id,
    String person,
    LocalDate firstDay,
    LocalDate lastDay,
    String deputy,
    String recordedBy,
    Instant recordedAt,
    String endedBy,
    Instant endedAt) {

  /** Whether it lasts on this day, or is still to come. */
  boolean isAhead(LocalDate day) {
    return endedAt == null && !lastDay.isBefore(day);
  }
}
