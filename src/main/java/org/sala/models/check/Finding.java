package org.sala.models.check;

import java.util.List;
import org.sala.language.Bilingual;

/**
 * One thing that the check found in a file.
 *
 * @param element the id of the element, or an empty text where the file is meant
 * @param rule the key of the sentence
 * @param text the whole sentence: what is wrong, what would happen, what to do
 */
public record Finding(Weight weight, String file, String element, String rule, Bilingual text) {

  /** Whether the file may not be in force like this. */
  public boolean blocks() {
    return weight != Weight.HINT;
  }

  /** The same, where it was so before. */
  Finding asHint() {
    return new Finding(Weight.HINT, file, element, rule, text);
  }

  /** What is wrong and where, whatever the sentence names beside it. */
  List<String> place() {
    return List.of(file, element, rule);
  }
}
