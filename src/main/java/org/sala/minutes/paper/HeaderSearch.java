package org.sala.minutes.paper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.sala.language.KhmerDigits;
import org.sala.minutes.paper.ColumnNames.Sureness;

/**
 * Finds the names of a table's columns among its first rows: the row, or the two rows, that name
 * most fields most surely. Without any known name it is the first row that can be one.
 */
final class HeaderSearch {

  private static final int LONGEST_NAME = 300; // a question of an online form
  private static final int ENOUGH = 4;
  private static final int ENOUGH_WITHOUT_REQUEST = 6;
  private static final Pattern NUMBER = Pattern.compile("[\\d\\s.,/:%()+-]*\\d[\\d\\s.,/:%()+-]*");

  private final ColumnNames names;

  HeaderSearch(ColumnNames names) {
    this.names = names;
  }

  /**
   * The names of the columns.
   *
   * @param hidden the columns that the program does not show: their names do not count
   */
  Header in(List<SourceRow> rows, Set<Integer> hidden) {
    int best = 0;
    Header header = null;
    for (int i = 0; i < rows.size(); i++) {
      var one = rows.get(i).cells();
      var score = score(one, hidden);
      if (score > best) {
        best = score;
        header = Header.of(one, List.of(one), i + 1, true);
      }
      var isTitle = rows.get(i).texts().size() < 2;
      if (!isTitle && i + 1 < rows.size() && canStandBelow(rows.get(i + 1), one)) {
        var below = rows.get(i + 1).cells();
        var both = both(one, below);
        var together = score(both, hidden);
        if (together > best) {
          best = together;
          header = Header.of(both, List.of(one, below), i + 2, true);
        }
      }
    }
    return header != null ? header : guessed(rows);
  }

  /** Whether these cells in the midst of a table begin another one. */
  boolean isAnother(List<String> cells) {
    if (cells.stream().anyMatch(HeaderSearch::isNumber)) {
      return false; // as most lines have
    }
    var known = names.recognised(cells);
    return known >= 3
        && known * 2 > SourceRow.of(1, cells).texts().size()
        && score(cells, Set.of()) > 0;
  }

  // Points of the fields that are named, or 0 where that is not enough to be sure.
  private int score(List<String> cells, Set<Integer> hidden) {
    var points = new HashMap<String, Integer>();
    boolean isTelling = false;
    boolean isSure = false;
    for (int i = 0; i < cells.size(); i++) {
      var cell = cells.get(i);
      if (isNumber(cell)) {
        return 0;
      }
      if (!cell.isEmpty() && cell.length() <= LONGEST_NAME && !hidden.contains(i)) {
        var meaning = names.meaning(cell).orElse(null);
        if (meaning != null) {
          points.merge(meaning.field(), meaning.sureness().points(), Math::max);
          isTelling |= names.isTelling(meaning);
          isSure |= meaning.sureness() != Sureness.WORD_WITHIN;
        }
      }
    }
    int sum = points.values().stream().mapToInt(Integer::intValue).sum();
    var isAlone = isTelling && isSure && SourceRow.of(1, cells).texts().size() == 1;
    var isEnough =
        isTelling ? sum >= ENOUGH && (isSure || points.size() >= 3) : sum >= ENOUGH_WITHOUT_REQUEST;
    return isAlone && cells.stream().filter(cell -> !cell.isEmpty()).count() == 1
        ? 1
        : isEnough && points.size() > 1 ? sum : 0;
  }

  // The second row of a header names fields itself; a first line of requests does not.
  private boolean canStandBelow(SourceRow row, List<String> above) {
    int own = 0;
    int known = 0;
    for (int i = 0; i < row.cells().size(); i++) {
      var cell = row.cell(i);
      if (isNumber(cell)) {
        return false;
      }
      if (!cell.isEmpty() && (i >= above.size() || !cell.equals(above.get(i)))) {
        own++;
        known += names.surely(cell).isPresent() ? 1 : 0;
      }
    }
    return known > 0 && known * 2 >= own;
  }

  private static List<String> both(List<String> above, List<String> below) {
    var both = new ArrayList<String>();
    for (int i = 0; i < Math.max(above.size(), below.size()); i++) {
      var wide = i < above.size() ? above.get(i) : "";
      var narrow = i < below.size() ? below.get(i) : "";
      both.add(
          wide.isEmpty() || wide.equals(narrow)
              ? narrow
              : narrow.isEmpty() ? wide : wide + ColumnNames.BELOW + narrow);
    }
    return both;
  }

  private static Header guessed(List<SourceRow> rows) {
    for (int i = 0; i + 1 < rows.size() && i < 10; i++) {
      var row = rows.get(i);
      var isNames =
          row.texts().size() > 1
              && row.texts().size() == row.filled().size()
              && row.texts().stream().noneMatch(cell -> isNumber(cell) || cell.length() > 100);
      if (isNames) {
        return Header.of(row.cells(), List.of(row.cells()), i + 1, false);
      }
    }
    return Header.of(List.of(), List.of(), 0, false);
  }

  static boolean isNumber(String cell) {
    return NUMBER.matcher(KhmerDigits.toLatin(cell)).matches();
  }
}
