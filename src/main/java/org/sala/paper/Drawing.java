package org.sala.paper;

/** Draws a strip of a paper. */
interface Drawing {

  /**
   * Draws it.
   *
   * @param left the left margin
   * @param top the upper edge of the strip, counted from below as PDF does
   */
  void on(Canvas canvas, float left, float top);
}
