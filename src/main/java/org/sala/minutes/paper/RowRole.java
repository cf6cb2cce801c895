package org.sala.minutes.paper;

/** What a row of a table is. */
public enum RowRole {
  /** A request. */
  LINE,
  /** The heading of the lines below it: a category or a place. */
  HEADING,
  /** A sum of lines. */
  TOTAL,
  /** Who wrote, checked and signed the minutes. */
  SIGNATURE,
  /** A row that the file does not show. */
  HIDDEN,
  /** A row of a table in which no column is known. */
  OTHER
}
