package org.sala.models;

import org.sala.language.Bilingual;

/**
 * A step of a process in a period.
 *
 * @param step its id in the model
 * @param standing how many cases stand there now, on any version
 * @param late those of them whose task is past its date
 * @param incidents how many of them cannot go on by themselves
 * @param done how often it was finished in the period
 * @param again those of them in cases in which it had been done before: loops
 * @param median half of those took no longer, in minutes; null if none was finished
 * @param longest nine in ten of those took no longer, in minutes; null if none was finished
 */
record StepHeat(
    String step,
    Bilingual name,
    long standing,
    long late,
    long incidents,
    int done,
    int again,
    Long median,
    Long longest) {}
