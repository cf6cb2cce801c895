package org.sala.minutes.line;

import org.sala.language.Bilingual;

/**
 * What the product takes a cell to mean, and why; the secretary may write something else.
 *
 * @param value the code
 * @param en what the code is called
 * @param reasonEn why it was chosen
 */
public record Guess(
    String field, String value, String en, String km, String reasonEn, String reasonKm) {

  public Guess(String field, String value, Bilingual name, Bilingual reason) {
    this(field, value, name.en(), name.km(), reason.en(), reason.km());
  }
}
