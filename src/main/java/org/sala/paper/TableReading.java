package org.sala.paper;

import java.util.ArrayList;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.sala.paper.Block.Cell;
import org.sala.paper.Block.Row;
import org.sala.paper.Block.Side;

/** Reads a table of a Word document as it is laid out. */
final class TableReading {

  /** White at the sides of a cell where the document says nothing of it. */
  static final float PADDING = 5.4f;

  private final XWPFTable table;
  private final WordStyles styles;

  private TableReading(XWPFTable table, WordStyles styles) {
    this.table = table;
    this.styles = styles;
  }

  static Block.Table of(XWPFTable table, WordStyles styles) {
    return new TableReading(table, styles).read();
  }

  private Block.Table read() {
    var properties = table.getCTTbl().getTblPr();
    var left =
        properties != null && properties.isSetTblInd() && properties.getTblInd().isSetW()
            ? ParagraphReading.points(properties.getTblInd().xgetW().getStringValue())
            : 0;
    return new Block.Table(
        table.getRows().stream().map(this::row).toList(), left, side(properties));
  }

  private static Side side(CTTblPr properties) {
    if (properties == null || !properties.isSetJc()) {
      return Side.LEFT;
    }
    return switch (properties.getJc().xgetVal().getStringValue()) {
      case "center" -> Side.CENTRE;
      case "right", "end" -> Side.RIGHT;
      default -> Side.LEFT;
    };
  }

  private Row row(XWPFTableRow row) {
    var cells = new ArrayList<Cell>();
    int column = 0;
    for (var cell : row.getTableCells()) {
      int span = span(cell);
      cells.add(cell(cell, width(cell, column, span)));
      column += span;
    }
    return new Row(cells, row.isRepeatHeader(), row.getHeight() / 20f);
  }

  private Cell cell(XWPFTableCell cell, float width) {
    var colour = cell.getColor();
    return new Cell(
        width,
        PADDING,
        isBordered(cell),
        colour != null && colour.matches("[0-9A-Fa-f]{6}") ? Integer.valueOf(colour, 16) : null,
        BlockReading.of(cell.getBodyElements(), styles));
  }

  private static int span(XWPFTableCell cell) {
    var properties = cell.getCTTc().getTcPr();
    return properties != null && properties.isSetGridSpan()
        ? properties.getGridSpan().getVal().intValue()
        : 1;
  }

  private float width(XWPFTableCell cell, int column, int span) {
    var grid = table.getCTTbl().getTblGrid();
    if (grid != null && grid.sizeOfGridColArray() >= column + span) {
      float width = 0;
      for (int i = column; i < column + span; i++) {
        width += ParagraphReading.points(grid.getGridColArray(i).xgetW().getStringValue());
      }
      return width;
    }
    return (float) cell.getWidthDecimal() / 20;
  }

  private boolean isBordered(XWPFTableCell cell) {
    var own = cell.getCTTc().getTcPr();
    if (own != null && own.isSetTcBorders() && own.getTcBorders().isSetBottom()) {
      return isDrawn(own.getTcBorders().getBottom());
    }
    var all = table.getCTTbl().getTblPr();
    return all != null
        && all.isSetTblBorders()
        && all.getTblBorders().isSetBottom()
        && isDrawn(all.getTblBorders().getBottom());
  }

  private static boolean isDrawn(CTBorder border) {
    return !border.xgetVal().getStringValue().matches("nil|none");
  }
}
