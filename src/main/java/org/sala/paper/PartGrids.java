package org.sala.paper;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.sala.paper.PaperPart.Cell;
import org.sala.paper.PaperPart.Grid;
import org.sala.paper.PaperPart.Line;

/** Writes the tables of a body: columns as wide as their widest words where the page has room. */
final class PartGrids {

  private static final int SIZE = 17;
  private static final String SHADE = "EAEFF3";
  private static final int TWIPS = 20;
  private static final int WHITE = 30;

  private final PartLook look;
  private final float measure;

  PartGrids(PartLook look, float measure) {
    this.look = look;
    this.measure = measure;
  }

  void write(Grid grid, XWPFTable table) {
    var widths = widths(grid);
    table.setWidthType(TableWidthType.DXA);
    table.setWidth(Integer.toString(Math.round(measure * TWIPS)));
    table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
    var columns =
        table.getCTTbl().getTblGrid() == null
            ? table.getCTTbl().addNewTblGrid()
            : table.getCTTbl().getTblGrid();
    for (int i = 0; i < widths.length; i++) {
      var column =
          i < columns.sizeOfGridColArray() ? columns.getGridColArray(i) : columns.addNewGridCol();
      column.setW(BigInteger.valueOf(Math.round(widths[i] * TWIPS)));
    }
    var titles = grid.titles().stream().map(title -> new Cell(title, false)).toList();
    var head = table.getRow(0);
    write(head, titles, true, widths);
    head.setRepeatHeader(true);
    for (var line : grid.lines()) {
      write(table.createRow(), line.cells(), line.total(), widths);
    }
  }

  private void write(XWPFTableRow row, List<Cell> cells, boolean bold, float[] widths) {
    row.setCantSplitRow(true);
    for (int i = 0; i < cells.size(); i++) {
      var into = row.getCell(i) == null ? row.createCell() : row.getCell(i);
      into.setWidth(Integer.toString(Math.round(widths[i] * TWIPS)));
      if (bold) {
        into.setColor(SHADE);
      }
      write(into, cells.get(i), bold);
    }
  }

  private void write(XWPFTableCell into, Cell cell, boolean bold) {
    var lines = new ArrayList<>(cell.text().lines().toList());
    if (lines.isEmpty()) {
      lines.add("");
    }
    for (int i = 0; i < lines.size(); i++) {
      var paragraph = i == 0 ? into.getParagraphArray(0) : into.addParagraph();
      look.write(paragraph.getCTP(), lines.get(i), SIZE, bold);
      look.flush(paragraph.getCTP(), i == 0 ? WHITE : 0, i == lines.size() - 1 ? WHITE : 0);
      if (cell.number()) {
        look.right(paragraph.getCTP());
      }
    }
  }

  private float[] widths(Grid grid) {
    var wanted = new float[grid.shares().size()];
    var words = new float[wanted.length];
    for (int i = 0; i < wanted.length; i++) {
      int at = i;
      wanted[i] = grid.shares().get(i);
      words[i] =
          (float)
                  Stream.concat(
                          Stream.of(grid.titles().get(i)),
                          grid.lines().stream().map(Line::cells).map(each -> each.get(at).text()))
                      .mapToDouble(Setting.bold(SIZE / 2f)::widestWord)
                      .max()
                      .orElse(0)
              + 2 * TableReading.PADDING
              + 1;
    }
    return ColumnWidths.of(wanted, words, measure);
  }
}
