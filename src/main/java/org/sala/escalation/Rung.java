package org.sala.escalation;

import java.time.LocalDate;
import org.sala.language.Bilingual;

/**
 * One step of the ladder.
 *
 * @param asked the names of those who were asked
 * @param by who answered or passed it on; null for nobody
 * @param on which day; null while it is awaited
 * @param what was decided, in the reader's language; null for nothing
 */
public record Rung(
    Bilingual level,
    String asked,
    LocalDate askedOn,
    LocalDate until,
    Came came,
    String by,
    LocalDate on,
    String what) {}
