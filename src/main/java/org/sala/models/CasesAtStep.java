package org.sala.models;

import org.sala.language.Bilingual;

/**
 * Cases at a step.
 *
 * @param inForce whether new cases run on this version
 * @param step its id in the model
 * @param late those of them whose task is past its date
 */
record CasesAtStep(
    String process,
    int version,
    boolean inForce,
    String step,
    Bilingual name,
    long cases,
    long late) {}
