package org.sala.minutes.paper;

import java.util.LinkedHashSet;
import java.util.List;

/**
 * The names of a table's columns.
 *
 * @param names each once, none empty
 * @param rows the rows that they stand in, as they are written; empty if there are none
 * @param next the index of the first row below them
 * @param isKnown whether some of the names are known
 */
record Header(List<String> names, List<List<String>> rows, int next, boolean isKnown) {

  private static final int LONGEST = 100;
  private static final int SENTENCE = 12;

  static Header of(List<String> cells, List<List<String>> rows, int next, boolean isKnown) {
    return new Header(distinct(cells), rows, next, isKnown);
  }

  /** The name of a column; a number where the table has no name for it. */
  String name(int column) {
    return column < names.size() ? names.get(column) : unnamed(column);
  }

  /** Tables over several pages repeat the names of their columns. */
  boolean isRepeatedBy(List<String> cells) {
    return rows.contains(cells);
  }

  /**
   * Whether rows without names of their own go on below these: as a table does over several pages.
   *
   * @param numbers the column of the lines' numbers, -1 for none
   * @param requests the column of the requests, -1 for none
   */
  boolean fits(List<SourceRow> rows, int numbers, int requests) {
    return !rows.isEmpty()
        && rows.stream().allMatch(row -> row.cells().size() <= names.size())
        && rows.get(0).cell(requests).length() >= SENTENCE
        && HeaderSearch.isNumber(rows.get(0).cell(numbers));
  }

  Header goesOn() {
    return new Header(names, rows, 0, true);
  }

  private static List<String> distinct(List<String> cells) {
    var seen = new LinkedHashSet<String>();
    for (int i = 0; i < cells.size(); i++) {
      var name = cells.get(i).isEmpty() ? unnamed(i) : shortened(cells.get(i));
      var plain = name;
      for (int again = 2; !seen.add(name); again++) {
        name = plain + " (" + again + ")";
      }
    }
    return List.copyOf(seen);
  }

  private static String shortened(String name) {
    var oneLine = name.replaceAll("\\s+", " ");
    return oneLine.length() <= LONGEST ? oneLine : oneLine.substring(0, LONGEST);
  }

  private static String unnamed(int column) {
    return "#" + (column + 1);
  }
}
