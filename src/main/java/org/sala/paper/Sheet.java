package org.sala.paper;

import java.util.List;

/**
 * A paper that is laid out: its size, and what stands on it.
 *
 * @param headerAt how far from the upper edge the header begins
 * @param footerAt how far from the lower edge the footer ends
 * @param firstHeader the header of the first page, where that has its own
 */
record Sheet(
    float width,
    float height,
    float left,
    float right,
    float top,
    float bottom,
    float headerAt,
    float footerAt,
    List<Block> firstHeader,
    List<Block> header,
    List<Block> firstFooter,
    List<Block> footer,
    List<Block> body) {

  /** How wide lines are. */
  float measure() {
    return width - left - right;
  }
}
