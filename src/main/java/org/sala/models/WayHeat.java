package org.sala.models;

import org.sala.language.Bilingual;

/**
 * A way behind a question.
 *
 * @param flow its id in the model
 * @param taken how often it was taken in the period
 */
record WayHeat(String flow, Bilingual question, Bilingual answer, int taken) {}
