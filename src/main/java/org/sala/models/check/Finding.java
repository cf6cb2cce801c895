package org.sala.models.check;

import org.sala.language.Bilingual;

/**
 * One thing that the check found in a file.
 *
 * @param element the id of the element, or an empty text where the file is meant
 * @param text the whole sentence: what is wrong, what would happen, what to do
 */
public record Finding(Weight weight, String file, String element, Bilingual text) {

  /** Whether the file may not be in force like this. */
  public boolean blocks() {
    return weight != Weight.HINT;
  }
}
