package org.sala.paper;

import java.util.ArrayList;
import java.util.List;

/** Cuts a row that no page has room for between its lines; every other row stays whole. */
final class RowSlices {

  private static final float HEADING = 60;
  private static final int TO_A_PAGE = 4;

  private RowSlices() {}

  /**
   * The parts of a row, each with what stands in its cells.
   *
   * @param room how high a row may be, with a heading above it
   */
  static List<List<List<Band>>> of(List<List<Band>> cells, float room) {
    var most = room - HEADING;
    if (cells.stream().allMatch(cell -> Bands.height(cell) <= most)) {
      return List.of(cells);
    }
    var left = cells.stream().map(ArrayList::new).toList();
    var slices = new ArrayList<List<List<Band>>>();
    while (left.stream().anyMatch(cell -> !cell.isEmpty())) {
      slices.add(left.stream().map(cell -> taken(cell, most / TO_A_PAGE)).toList());
    }
    return slices;
  }

  private static List<Band> taken(List<Band> cell, float most) {
    var taken = new ArrayList<Band>();
    float height = 0;
    while (!cell.isEmpty() && (taken.isEmpty() || height + cell.get(0).wholeHeight() <= most)) {
      height += cell.get(0).wholeHeight();
      taken.add(cell.remove(0));
    }
    return taken;
  }
}
