package org.sala.minutes.paper;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;

/** Collects the cells of a sheet's rows, one row after the other. */
final class SheetRows implements SheetContentsHandler {

  private static final String ERROR = "ERROR:#"; // how POI marks #N/A and its like

  private final TableReader rows;
  private final Merges merges;
  private List<String> cells = new ArrayList<>();
  private boolean isHidden;

  SheetRows(TableReader rows, Merges merges) {
    this.rows = rows;
    this.merges = merges;
  }

  /** The row at hand is not shown. */
  void hide(boolean hidden) {
    isHidden = hidden;
  }

  @Override
  public void startRow(int number) {
    cells = new ArrayList<>();
  }

  @Override
  public void cell(String reference, String value, XSSFComment comment) {
    var column = reference == null ? cells.size() : new CellReference(reference).getCol();
    if (column < 0 || column >= 16_384) {
      throw FileRefusals.damaged();
    }
    while (cells.size() <= column) {
      cells.add(null);
    }
    var isError = value != null && value.startsWith(ERROR);
    cells.set(column, isError ? value.substring(ERROR.length() - 1) : value);
  }

  @Override
  public void endRow(int number) {
    rows.claimed(cells.isEmpty() ? 0 : number);
    rows.row(merges.row(number, isHidden, cells));
  }
}
