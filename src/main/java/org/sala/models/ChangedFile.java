package org.sala.models;

import java.util.Arrays;

/**
 * A file of a change.
 *
 * @param before the file in force when the change was proposed; null for a new one
 * @param after the file as it is to be
 * @param base the file as the last version of Sala brought it, where the office and this version of
 *     Sala have both changed it since; null for any other
 */
record ChangedFile(String name, byte[] before, byte[] after, byte[] base) {

  /** A state of the file. */
  enum Side {
    /** As the last version of Sala brought it. */
    BASE,
    /** As it was in force. */
    BEFORE,
    /** As it is to be. */
    AFTER
  }

  /** The file as it is to be. */
  ModelFile then() {
    return new ModelFile(name, after);
  }

  /** Whether the change alters the file; others go with it because they belong together. */
  boolean isChanged() {
    return !Arrays.equals(before, after);
  }

  /** Whether the office and a version of Sala have both changed it. */
  boolean isDisputed() {
    return base != null;
  }

  /** The file in one of its states; null where there is none. */
  byte[] in(Side side) {
    return switch (side) {
      case BASE -> base;
      case BEFORE -> before;
      case AFTER -> after;
    };
  }

  /** From one state to another, as a change of its own. */
  ChangedFile between(Side from, Side to) {
    return new ChangedFile(name, in(from), in(to), null);
  }
}
