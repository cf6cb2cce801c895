package org.sala.servicelevel;

import java.time.Instant;
import org.sala.servicelevel.Deadlines.Deadline;

/**
 * How a date is counted.
 *
 * @param process the process instance whose own date it is; empty if it is the case's
 * @param pausable whether the date waits while the requester is asked for information
 */
public record Recipe(String name, String process, Instant from, int days, boolean pausable) {

  /** The process of a date that is no process's own. */
  static final String OF_THE_CASE = "";

  /** A date of the case. */
  public Recipe(String name, Instant from, int days, boolean pausable) {
    this(name, OF_THE_CASE, from, days, pausable);
  }

  boolean isOf(Deadline date) {
    return date.name().equals(name) && date.process().equals(process);
  }
}
