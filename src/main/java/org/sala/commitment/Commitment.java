package org.sala.commitment;

import java.time.LocalDate;

/**
 * A promise of the administration (R10).
 *
 * @param caseNumber the request or the meeting it belongs to
 * @param source {@code MEETING}, {@code ANSWER} or {@code GOVERNOR}
 * @param promisedBy who gave their word, null if that was not written down
 * @param actingFor in whose place they gave it, null for nobody's
 * @param dueOn by which day, in Cambodia
 * @param outcome {@code KEPT} or {@code RELEASED}, null while it is open
 * @param evidence what shows that it was kept, or why it was released; null while it is open
 */
public record Commitment(
    long id,
    String caseNumber,
    String source,
    String promise,
    String responsibleUnit,
    String promisedBy,
    String actingFor,
    LocalDate dueOn,
    String outcome,
    String evidence) {}
