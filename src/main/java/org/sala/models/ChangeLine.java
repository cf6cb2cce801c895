package org.sala.models;

import java.time.Instant;

/**
 * One line of the list of changes.
 *
 * @param proposedBy the person's name; null for a version of Sala
 * @param decidedBy the person's name; null before, and where nobody had to
 */
record ChangeLine(
    long id,
    String name,
    String reason,
    ChangeOrigin origin,
    ChangeState state,
    String proposedBy,
    Instant proposedAt,
    String decidedBy,
    Instant decidedAt,
    String answer,
    Instant inForceFrom,
    Instant inForceAt,
    Long undoes,
    boolean received) {}
