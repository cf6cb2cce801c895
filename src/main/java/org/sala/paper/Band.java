package org.sala.paper;

/**
 * A strip of a paper that no page end divides: a line, or the row of a table.
 *
 * @param before white above it, unless it begins a page
 * @param keepsWithNext whether the next strip has to stand on the same page
 * @param onNewPage whether it begins a page
 * @param repeated what is drawn again above it where it begins a page; null for nothing
 */
record Band(
    float before,
    float height,
    float after,
    boolean keepsWithNext,
    boolean onNewPage,
    Band repeated,
    Drawing drawing) {

  Band keptWithNext() {
    return new Band(before, height, after, true, onNewPage, repeated, drawing);
  }

  Band below(Band head) {
    return new Band(before, height, after, keepsWithNext, onNewPage, head, drawing);
  }

  /** The white between this and the one before it, and its height. */
  float wholeHeight() {
    return before + height + after;
  }
}
