package org.sala.minutes.paper;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.sala.language.VisibleText;

/** The merged cells of a sheet: what one of them says counts for each row and column it covers. */
final class Merges {

  private static final int MOST = 50_000;
  private static final int MOST_AT_ONCE = 500;
  private static final int WIDEST = 64; // no table of minutes is wider

  private final List<Area> areas = new ArrayList<>();
  private List<Area> open = new ArrayList<>();
  private int next;
  private boolean isSorted;

  private static final class Area {
    private final int top;
    private final int left;
    private final int bottom;
    private final int right;
    private String text;

    Area(int top, int left, int bottom, int right) {
      this.top = top;
      this.left = left;
      this.bottom = bottom;
      this.right = Math.min(right, left + WIDEST);
    }
  }

  /** Adds a rectangle; rows and columns are counted from 0. */
  void add(int top, int left, int bottom, int right) {
    if (areas.size() >= MOST) {
      throw FileRefusals.tooMuchInside();
    }
    areas.add(new Area(top, left, bottom, right));
  }

  /**
   * A row with what is carried on into it. The rows come in their order, each once.
   *
   * @param row from 0
   * @param cells null where nothing stands
   */
  SourceRow row(int row, boolean isHidden, List<String> cells) {
    begin(row);
    var all = new ArrayList<>(SourceRow.withoutNulls(cells));
    var repeated = new HashSet<Integer>();
    if (all.stream().anyMatch(cell -> !VisibleText.isBlank(cell))) {
      open.forEach(area -> carry(area, row, all, repeated));
    }
    return new SourceRow(row + 1, isHidden, all, repeated);
  }

  private void begin(int row) {
    if (!isSorted) {
      areas.sort(Comparator.comparingInt(area -> area.top));
      isSorted = true;
    }
    open = new ArrayList<>(open.stream().filter(area -> area.bottom >= row).toList());
    for (; next < areas.size() && areas.get(next).top <= row; next++) {
      if (areas.get(next).bottom >= row) {
        open.add(areas.get(next));
      }
    }
    if (open.size() > MOST_AT_ONCE) {
      throw FileRefusals.tooMuchInside();
    }
  }

  private static void carry(Area area, int row, List<String> cells, HashSet<Integer> repeated) {
    if (row == area.top) {
      area.text = area.left < cells.size() ? cells.get(area.left) : "";
    }
    if (area.text == null || VisibleText.isBlank(area.text)) {
      return;
    }
    for (int column = area.left; column <= area.right; column++) {
      while (cells.size() <= column) {
        cells.add("");
      }
      if (VisibleText.isBlank(cells.get(column))) {
        cells.set(column, area.text);
        repeated.add(column);
      }
    }
  }
}
