package org.sala.models;

import java.util.Arrays;

/**
 * A file of a change.
 *
 * @param before the file in force when the change was proposed; null for a new one
 * @param after the file as it is to be
 */
record ChangedFile(String name, byte[] before, byte[] after) {

  /** The file as it is to be. */
  ModelFile then() {
    return new ModelFile(name, after);
  }

  /** Whether the change alters the file; others go with it because they belong together. */
  boolean isChanged() {
    return !Arrays.equals(before, after);
  }
}
