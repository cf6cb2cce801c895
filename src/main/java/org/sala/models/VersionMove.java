package org.sala.models;

import java.time.Instant;

/**
 * Running cases follow a change of their process.
 *
 * @param moved how many have moved so far
 * @param stay how many cannot
 * @param finishedAt null while there are more
 */
record VersionMove(
    long id,
    String process,
    int fromVersion,
    int toVersion,
    String reason,
    String decidedBy,
    Instant decidedAt,
    long moved,
    long stay,
    Instant finishedAt) {}
