package org.sala.minutes;

import java.util.Arrays;
import org.sala.likeness.Sketches;

/**
 * What the index of lines alike holds of a line: the parts of its sketch, those of each file apart.
 */
final class Bands {

  private Bands() {}

  static Integer[] of(long importId, String searchKey) {
    return Arrays.stream(Sketches.parts(searchKey))
        .mapToObj(part -> 31 * part + Long.hashCode(importId))
        .toArray(Integer[]::new);
  }
}
