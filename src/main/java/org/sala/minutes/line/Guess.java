package org.sala.minutes.line;

import org.sala.language.Bilingual;

/**
 * What the product takes a cell to mean, and why; the secretary may write something else.
 *
 * @param value the code
 * @param name what the code is called
 * @param reason why it was chosen
 */
public record Guess(String field, String value, Bilingual name, Bilingual reason) {}
