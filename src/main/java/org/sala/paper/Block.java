package org.sala.paper;

import java.util.List;

/** What stands below one another on a paper; lengths are in points. */
sealed interface Block {

  /** Where lines stand between the margins. */
  enum Side {
    LEFT,
    CENTRE,
    RIGHT
  }

  /**
   * A paragraph.
   *
   * @param first how much further in its first line begins; negative for a hanging paragraph
   * @param spacing how far lines are apart, times their height; in points where it is negative
   * @param stops where tabs lead, from the left margin
   * @param rule whether a line is drawn below
   * @param empty the letters by which an empty line is as high as it is
   */
  record Paragraph(
      Side side,
      float left,
      float right,
      float first,
      float before,
      float after,
      float spacing,
      boolean keepsWithNext,
      boolean onNewPage,
      boolean rule,
      List<Float> stops,
      Look empty,
      List<Inline> content)
      implements Block {}

  /**
   * A table.
   *
   * @param side where it stands if it is narrower than the page
   */
  record Table(List<Row> rows, float left, Side side) implements Block {}

  /**
   * A row of a table; it is never split.
   *
   * @param repeated whether it stands on top of each page
   */
  record Row(List<Cell> cells, boolean repeated, float least) {}

  /** A cell of a table. */
  record Cell(float width, float padding, boolean bordered, Integer shade, List<Block> content) {}
}
