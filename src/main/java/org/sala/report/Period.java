package org.sala.report;

import static org.sala.language.Days.ZONE;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import org.sala.engine.Refusal;
import org.sala.language.Language;
import org.sala.language.Wording;

/**
 * The days that a report covers, both included, by Cambodia's calendar.
 *
 * @param from the first day, not null
 * @param to the last day, not null and not before the first
 */
record Period(LocalDate from, LocalDate to) {

  private static final int EARLIEST_YEAR = 1990;
  private static final int LATEST_YEAR = 2199;

  /**
   * Checks that the period has at least one day.
   *
   * @throws Refusal if it ends before it begins, or lies outside of 1990 to 2199
   */
  Period {
    if (to.isBefore(from)) {
      throw new Refusal("to", Wording.of("report.period-reversed"));
    }
    if (from.getYear() < EARLIEST_YEAR || to.getYear() > LATEST_YEAR) {
      throw new Refusal("from", Wording.of("report.period-outside"));
    }
  }

  /** The first moment of the period. */
  Instant start() {
    return from.atStartOfDay(ZONE).toInstant();
  }

  /** The first moment after the period. */
  Instant end() {
    return to.plusDays(1).atStartOfDay(ZONE).toInstant();
  }

  Timestamp startStamp() {
    return Timestamp.from(start());
  }

  Timestamp endStamp() {
    return Timestamp.from(end());
  }

  String shown(Language language) {
    return Wording.in(language, "report.period", from, to);
  }
}
