package org.sala.models.walk;

import org.sala.language.Bilingual;

/**
 * Something that stood in the way of an invented case.
 *
 * @param stops whether the case could not go on; else only an answer was not taken
 * @param what at which step, and what happened there
 * @param times how often it was met
 */
public record Trouble(boolean stops, Bilingual what, int times) {}
