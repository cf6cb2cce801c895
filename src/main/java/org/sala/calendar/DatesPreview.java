package org.sala.calendar;

import java.time.Instant;
import java.util.List;
import org.sala.language.Bilingual;

/**
 * What a change of the calendar or of the days given would do to the dates of open cases, before it
 * is made.
 *
 * @param cases how many open cases have a date that would move
 * @param dates how many dates of each kind would move
 * @param moving those of cases that the reader may know of, at most a page
 * @param untold how many more would move
 */
public record DatesPreview(int cases, List<OfAKind> dates, List<Moving> moving, int untold) {

  /**
   * The dates of one kind of case and one name.
   *
   * @param kind the kind of case
   * @param late how many of them would be late by now and are not
   * @param inTime how many of them are late and would be no longer
   */
  public record OfAKind(Bilingual kind, Bilingual label, int dates, int late, int inTime) {}

  /** A date that would move. */
  public record Moving(
      String caseNumber, Bilingual label, Instant from, Instant to, boolean late, boolean inTime) {}
}
