package org.sala.models;

import java.time.Instant;
import java.util.List;
import org.sala.models.walk.Walked;

/**
 * How closed cases would have gone on the models of a change.
 *
 * @param cases how many were closed in the twelve months before it began
 * @param lookedAt how many of them have been looked at so far
 * @param touched how many of those had come by a process of the change
 * @param sameWay how many of those would go the way they went
 * @param finishedAt null while it runs, and for ever where somebody decided before its end
 * @param outcomes what would be another way, the worst first
 * @param walked what came of walking the ways of the models with invented cases; null until that is
 *     done, and for ever where somebody decided before or it is not wished
 */
record Replayed(
    long cases,
    long lookedAt,
    long touched,
    long sameWay,
    Instant finishedAt,
    List<ReplayedOutcome> outcomes,
    Walked walked) {}
