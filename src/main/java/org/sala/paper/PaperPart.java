package org.sala.paper;

import java.util.List;

/** What the body of a paper is made of, where it is more than paragraphs. */
public sealed interface PaperPart {

  /** A sentence or some; small print if it explains. */
  record Text(String text, boolean small) implements PaperPart {}

  /** The title of a part of the paper; it does not stand alone at the foot of a page. */
  record Heading(String text) implements PaperPart {}

  /**
   * A table; its first row stands on top of each page.
   *
   * @param shares how wide the columns are to be in proportion to each other
   */
  record Grid(List<Float> shares, List<String> titles, List<Line> lines) implements PaperPart {}

  /** A row of a table; it is not split unless no page has room for it. */
  record Line(List<Cell> cells, boolean total) {}

  /** What stands in a cell; numbers stand at the right. */
  record Cell(String text, boolean number) {}
}
