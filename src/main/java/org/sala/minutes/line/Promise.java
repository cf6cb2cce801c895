package org.sala.minutes.line;

import java.time.LocalDate;

/**
 * What somebody promised at the meeting (R10).
 *
 * @param unit the code of the unit that has to keep it
 * @param by who said it, null if the minutes do not tell
 */
public record Promise(String what, String unit, String by, LocalDate dueOn) {}
