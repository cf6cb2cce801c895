package org.sala.paper;

/** What stands in a paragraph of a paper. */
sealed interface Inline {

  /** Words that look alike. */
  record Words(String text, Look look) implements Inline {}

  /** A picture as large as a letter would be. */
  record Image(byte[] content, float width, float height) implements Inline {}

  /** The number of the page, or of all pages. */
  record PageNumber(boolean ofAll, Look look) implements Inline {}

  /** On to the next tab stop. */
  record Tab() implements Inline {}

  /** The end of a line. */
  record LineEnd() implements Inline {}
}
