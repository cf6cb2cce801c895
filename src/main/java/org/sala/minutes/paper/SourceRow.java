package org.sala.minutes.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A row as it stands in a sheet or table.
 *
 * @param number as the program shows it, from 1
 * @param isHidden whether the program does not show it
 * @param cells from the first column on; what is merged is repeated
 * @param repeated the columns whose text is carried on from a merged cell above or before
 */
record SourceRow(int number, boolean isHidden, List<String> cells, Set<Integer> repeated) {

  SourceRow {
    cells = List.copyOf(cells);
    repeated = Set.copyOf(repeated);
  }

  static SourceRow of(int number, List<String> cells) {
    return new SourceRow(number, false, withoutNulls(cells), Set.of());
  }

  SourceRow with(List<String> otherCells) {
    return new SourceRow(number, isHidden, otherCells, repeated);
  }

  boolean isBlank() {
    return cells.stream().allMatch(String::isEmpty);
  }

  String cell(int column) {
    return column >= 0 && column < cells.size() ? cells.get(column) : "";
  }

  /** The different texts of the row, in their order. */
  List<String> texts() {
    return cells.stream().filter(cell -> !cell.isEmpty()).distinct().toList();
  }

  /** The columns with something in them. */
  Set<Integer> filled() {
    var filled = new TreeSet<Integer>();
    for (int i = 0; i < cells.size(); i++) {
      if (!cells.get(i).isEmpty()) {
        filled.add(i);
      }
    }
    return filled;
  }

  static List<String> withoutNulls(List<String> cells) {
    var all = new ArrayList<String>(cells.size());
    cells.forEach(cell -> all.add(cell == null ? "" : cell));
    return all;
  }
}
