package org.sala.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.sala.language.Wording;
import org.sala.report.Report.Cell;
import org.sala.report.Report.Heading;
import org.sala.report.Report.Paragraph;
import org.sala.report.Report.Table;

/**
 * Prints a report as a spreadsheet of one sheet. A cell is a number or a text: what begins like a
 * formula is stored as text and marked as such, so that it stays text when somebody edits it.
 */
final class SheetPrint {

  private static final int ROWS_IN_MEMORY = 100;
  private static final int CHARACTERS_WIDE = 130;

  private final Report report;
  private final SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY);
  private final SXSSFSheet sheet;
  private final CellStyle plain = style(false, true);
  private final CellStyle bold = style(true, true);
  private final CellStyle count = style(false, false);
  private final CellStyle boldCount = style(true, false);
  private final CellStyle plainLine = unwrapped(plain);
  private final CellStyle boldLine = unwrapped(bold);
  private int next;

  SheetPrint(Report report) {
    this.report = report;
    this.sheet = workbook.createSheet(Wording.in(report.language(), "report.sheet"));
  }

  byte[] bytes() {
    try (workbook;
        var out = new ByteArrayOutputStream()) {
      columnWidths();
      Letterhead.of(report.language()).forEach(line -> line(line, bold));
      line(report.office(), bold);
      line(report.title(), bold);
      report.facts().forEach(fact -> line(fact, plain));
      report.blocks().forEach(this::add);
      workbook.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("The spreadsheet could not be written.", e);
    }
  }

  private void columnWidths() {
    var widest = new ArrayList<Float>();
    for (var block : report.blocks()) {
      if (block instanceof Table table) {
        var whole = table.columns().stream().mapToDouble(Report.Column::width).sum();
        for (int i = 0; i < table.columns().size(); i++) {
          var width = (float) (table.columns().get(i).width() / whole * CHARACTERS_WIDE);
          if (i < widest.size()) {
            widest.set(i, Math.max(widest.get(i), width));
          } else {
            widest.add(width);
          }
        }
      }
    }
    for (int i = 0; i < widest.size(); i++) {
      sheet.setColumnWidth(i, Math.round(widest.get(i) * 256));
    }
  }

  private void add(Report.Block block) {
    if (block instanceof Heading heading) {
      next++;
      line(heading.text(), bold);
    } else if (block instanceof Paragraph paragraph) {
      line(paragraph.text(), plain);
    } else if (block instanceof Table table) {
      row(table.columns().stream().map(column -> Cell.of(column.title())).toList(), bold);
      table.rows().forEach(row -> row(row.cells(), row.total() ? bold : plain));
    }
  }

  // Not wrapped: a sentence in a narrow first column would make a row of a page's height.
  private void line(String text, CellStyle style) {
    var cell = sheet.createRow(next++).createCell(0);
    cell.setCellValue(text);
    cell.setCellStyle(style == bold ? boldLine : plainLine);
  }

  private CellStyle unwrapped(CellStyle style) {
    var line = workbook.createCellStyle();
    line.cloneStyleFrom(style);
    line.setWrapText(false);
    return line;
  }

  private void row(List<Cell> cells, CellStyle style) {
    var row = sheet.createRow(next++);
    for (int i = 0; i < cells.size(); i++) {
      var cell = row.createCell(i);
      if (cells.get(i).count() == null) {
        cell.setCellValue(cells.get(i).text());
        cell.setCellStyle(style);
      } else {
        cell.setCellValue(cells.get(i).count());
        cell.setCellStyle(style == bold ? boldCount : count);
      }
    }
  }

  private CellStyle style(boolean isBold, boolean isText) {
    var font = workbook.createFont();
    font.setFontName(WordPrint.FONT);
    font.setFontHeightInPoints((short) 10);
    font.setBold(isBold);
    var style = (XSSFCellStyle) workbook.createCellStyle();
    style.setFont(font);
    style.setWrapText(true);
    style.setVerticalAlignment(VerticalAlignment.TOP);
    style.setQuotePrefixed(isText);
    return style;
  }
}
