package org.sala.models;

import java.time.Instant;
import java.util.List;
import org.sala.language.Bilingual;
import org.sala.servicelevel.CountedDay;

/**
 * How a date of a request comes about by one state of the table of deadlines.
 *
 * @param law the state of the table by which it is counted; {@code null} for the date as it stands
 * @param row the number of the row of the table; null for the date as it stands, or where not
 *     exactly one row fits
 * @param days the working days that are given
 * @param choices the states of the table by which it can be counted
 */
record DateExplained(
    Bilingual label,
    String law,
    Bilingual lawName,
    Integer row,
    int days,
    Instant from,
    Instant dueAt,
    List<CountedDay> dayByDay,
    List<Choice> choices) {

  /** A state of the table: a version, or a change that waits. */
  record Choice(String law, Bilingual name) {}
}
