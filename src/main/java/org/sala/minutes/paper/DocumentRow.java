package org.sala.minutes.paper;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The rows of a table of a document while its cells are read: a cell that is merged with the one
 * above or before it repeats what that one says.
 */
final class DocumentRow {

  private static final int WIDEST = 64;

  private List<String> above = List.of();
  private List<String> cells = new ArrayList<>();
  private Set<Integer> repeated = new HashSet<>();
  private final Map<Integer, Integer> counted = new HashMap<>();
  private int number;

  void startTable() {
    above = List.of();
    counted.clear();
    number = 0;
  }

  void startRow() {
    cells = new ArrayList<>();
    repeated = new HashSet<>();
    number++;
  }

  /** Columns that a row leaves out at its beginning. */
  void skip(int columns) {
    cells.addAll(Collections.nCopies(Math.min(columns, WIDEST), ""));
  }

  /** The next number of a column in which the program writes the numbers. */
  String nextNumber() {
    return counted.merge(cells.size(), 1, Integer::sum).toString();
  }

  /**
   * Adds a cell.
   *
   * @param span over how many columns it reaches
   * @param continues whether it is the lower part of the one above
   */
  void add(String text, int span, boolean continues) {
    int first = cells.size();
    var said = continues && first < above.size() ? above.get(first) : text;
    cells.addAll(Collections.nCopies(Math.min(span, WIDEST), said));
    IntStream.range(continues ? first : first + 1, cells.size()).forEach(repeated::add);
  }

  /** The row with all its cells. */
  SourceRow end(boolean isHidden) {
    above = cells;
    return new SourceRow(number, isHidden, cells, repeated);
  }
}
