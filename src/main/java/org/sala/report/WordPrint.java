package org.sala.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.sala.report.Report.Cell;
import org.sala.report.Report.Heading;
import org.sala.report.Report.Paragraph;
import org.sala.report.Report.Table;

/** Prints a report as a Word document: paragraphs and tables, no fields, links or objects. */
final class WordPrint {

  /** The font of official letters; where it is missing, Word takes its own Khmer font. */
  static final String FONT = "Khmer OS Siemreap";

  private static final int USUAL_SIZE = 9;

  // In twentieths of a point: A4 less two centimetres on each side.
  private static final int PAGE_WIDTH = 11906;
  private static final int PAGE_HEIGHT = 16838;
  private static final int MARGIN = 850;

  private final Report report;
  private final int size;

  WordPrint(Report report) {
    this.report = report;
    this.size = report.onePage() ? USUAL_SIZE - 2 : USUAL_SIZE;
  }

  byte[] bytes() {
    try (var document = new XWPFDocument();
        var out = new ByteArrayOutputStream()) {
      page(document);
      Letterhead.of(report.language())
          .forEach(line -> add(document, line, size + 3, true, ParagraphAlignment.CENTER));
      add(document, report.office(), size, true, ParagraphAlignment.LEFT);
      add(document, report.title(), size + 5, true, ParagraphAlignment.CENTER);
      report.facts().forEach(fact -> add(document, fact, size, false, ParagraphAlignment.CENTER));
      report.blocks().forEach(block -> add(document, block));
      document.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("The document could not be written.", e);
    }
  }

  private void page(XWPFDocument document) {
    var section = document.getDocument().getBody().addNewSectPr();
    var paper = section.addNewPgSz();
    paper.setW(BigInteger.valueOf(PAGE_WIDTH));
    paper.setH(BigInteger.valueOf(PAGE_HEIGHT));
    var margins = section.addNewPgMar();
    var margin = BigInteger.valueOf(MARGIN);
    margins.setLeft(margin);
    margins.setRight(margin);
    margins.setTop(margin);
    margins.setBottom(margin);
  }

  private void add(XWPFDocument document, Report.Block block) {
    if (block instanceof Heading heading) {
      var paragraph = add(document, heading.text(), size + 2, true, ParagraphAlignment.LEFT);
      paragraph.setSpacingBefore(200);
    } else if (block instanceof Paragraph paragraph) {
      var small = paragraph.small() ? size - 1 : size;
      add(document, paragraph.text(), small, false, ParagraphAlignment.LEFT);
    } else if (block instanceof Table table) {
      add(document, table);
    }
  }

  private XWPFParagraph add(
      XWPFDocument document, String text, int points, boolean bold, ParagraphAlignment alignment) {
    var paragraph = document.createParagraph();
    paragraph.setAlignment(alignment);
    write(paragraph, text, points, bold);
    return paragraph;
  }

  private void add(XWPFDocument document, Table table) {
    var word = document.createTable(1, table.columns().size());
    word.setWidthType(TableWidthType.PCT);
    word.setWidth("100%");
    widths(word, table);
    for (int i = 0; i < table.columns().size(); i++) {
      write(word.getRow(0).getCell(i), Cell.of(table.columns().get(i).title()), true);
    }
    word.getRow(0).setRepeatHeader(true);
    for (var row : table.rows()) {
      var cells = word.createRow();
      for (int i = 0; i < row.cells().size(); i++) {
        write(cells.getCell(i), row.cells().get(i), row.total());
      }
    }
    document.createParagraph().setSpacingAfter(0);
  }

  private static void widths(XWPFTable word, Table table) {
    var whole = table.columns().stream().mapToDouble(Report.Column::width).sum();
    var grid = word.getCTTbl().getTblGrid();
    if (grid == null) {
      grid = word.getCTTbl().addNewTblGrid();
    }
    for (int i = 0; i < table.columns().size(); i++) {
      var twips = Math.round(table.columns().get(i).width() / whole * (PAGE_WIDTH - 2 * MARGIN));
      var column = i < grid.sizeOfGridColArray() ? grid.getGridColArray(i) : grid.addNewGridCol();
      column.setW(BigInteger.valueOf(twips));
      word.getRow(0).getCell(i).setWidth(Long.toString(twips));
    }
  }

  private void write(XWPFTableCell into, Cell cell, boolean bold) {
    var paragraph = into.getParagraphArray(0);
    paragraph.setAlignment(
        cell.count() == null ? ParagraphAlignment.LEFT : ParagraphAlignment.RIGHT);
    write(paragraph, cell.shown(report.language()), size, bold);
  }

  // Word keeps a second set of attributes for complex scripts; Khmer takes only those.
  private static void write(XWPFParagraph paragraph, String text, int points, boolean bold) {
    paragraph.setSpacingAfter(0);
    var run = paragraph.createRun();
    run.setText(text);
    run.setFontFamily(FONT);
    run.setFontSize(points);
    run.setBold(bold);
    var properties = run.getCTR().getRPr();
    properties.getRFontsArray(0).setCs(FONT);
    properties.addNewSzCs().setVal(BigInteger.valueOf(points * 2L));
    if (bold) {
      properties.addNewBCs();
    }
    properties.addNewLang().setBidi("km-KH");
  }
}
