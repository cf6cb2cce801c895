package org.sala.report;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.PageSize;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.util.stream.Stream;
import org.sala.language.Language;
import org.sala.paper.ColumnWidths;
import org.sala.paper.Setting;
import org.sala.report.Report.Cell;
import org.sala.report.Report.Heading;
import org.sala.report.Report.Row;
import org.sala.report.Report.Table;

/** Prints a report as PDF: text, lines and embedded fonts, nothing that acts. */
final class PdfPrint {

  private static final float USUAL_SIZE = 9;
  private static final float SMALLEST_SIZE = 5;

  private static final float LEADING = 1.55f; // Khmer stacks vowels and subscripts
  private static final float MARGIN = 36;
  private static final Color SHADE = new Color(0xEA, 0xEF, 0xF3);

  private final Report report;
  private final float size;
  private final Document document;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final PageNumbers pages;

  private PdfPrint(Report report, float size) {
    this.report = report;
    this.size = size;
    this.pages = new PageNumbers(report.language());
    this.document =
        new Document(
            report.isWide() ? PageSize.A4.rotate() : PageSize.A4,
            MARGIN,
            MARGIN,
            MARGIN,
            MARGIN + 10);
  }

  /**
   * The report as a file.
   *
   * @throws IllegalStateException if a report of one page does not fit even in small print
   */
  static byte[] bytes(Report report) {
    for (float size = USUAL_SIZE; size >= SMALLEST_SIZE; size -= 0.5f) {
      var print = new PdfPrint(report, size);
      print.write();
      if (!report.onePage() || print.pages.count() == 1) {
        return print.out.toByteArray();
      }
    }
    throw new IllegalStateException("'" + report.title() + "' does not fit on one page.");
  }

  private void write() {
    var writer = PdfWriter.getInstance(document, out);
    writer.setPageEvent(pages);
    document.addTitle(report.title());
    document.addCreator("Sala");
    document.open();
    Letterhead.of(report.language())
        .forEach(line -> add(line, kingdom(), Element.ALIGN_CENTER, size / 4));
    add(report.office(), Setting.bold(size), Element.ALIGN_LEFT, size / 2);
    add(report.title(), Setting.bold(size + 4), Element.ALIGN_CENTER, size);
    report.facts().forEach(fact -> add(fact, Setting.regular(size), Element.ALIGN_CENTER, 0));
    for (int i = 0; i < report.blocks().size(); i++) {
      add(i, writer);
    }
    document.close();
  }

  // The face of the Kingdom is one for Khmer letters.
  private Setting kingdom() {
    return report.language() == Language.KM ? Setting.muol(size + 2) : Setting.bold(size + 2);
  }

  private void add(int at, PdfWriter writer) {
    var block = report.blocks().get(at);
    if (block instanceof Heading heading) {
      var line = line(heading.text(), Setting.bold(size + 1), Element.ALIGN_LEFT, size);
      var below = at + 1 < report.blocks().size() ? beginning(report.blocks().get(at + 1)) : 0;
      var room = writer.getVerticalPosition(true) - document.bottom();
      if (height(line, 1) + size + below > room) {
        document.newPage();
      }
      document.add(line);
    } else if (block instanceof Report.Paragraph paragraph) {
      var font = Setting.regular(paragraph.small() ? size - 1 : size);
      add(paragraph.text(), font, Element.ALIGN_LEFT, size / 3);
    } else if (block instanceof Table table) {
      document.add(table(table));
    }
  }

  // A heading does not stand alone at the foot of a page.
  private float beginning(Report.Block block) {
    return block instanceof Table table
        ? Math.min(height(table(table), 2), (document.top() - document.bottom()) / 2)
        : 2 * size * LEADING;
  }

  private float height(PdfPTable table, int rows) {
    table.setTotalWidth(document.right() - document.left());
    float height = 0;
    for (int i = 0; i < Math.min(rows, table.size()); i++) {
      height += table.getRowHeight(i);
    }
    return height;
  }

  private void add(String text, Setting font, int alignment, float before) {
    document.add(line(text, font, alignment, before));
  }

  private PdfPTable line(String text, Setting font, int alignment, float before) {
    var line = new PdfPTable(1);
    line.setWidthPercentage(100);
    line.setSpacingBefore(before);
    var cell = lines(text, font, document.right() - document.left(), 0);
    cell.setBorder(Rectangle.NO_BORDER);
    cell.setHorizontalAlignment(alignment);
    line.addCell(cell);
    return line;
  }

  // The lines are made here, because OpenPDF measures letters before they are stacked.
  private static PdfPCell lines(String text, Setting font, float width, float padding) {
    var cell = new PdfPCell(font.phrase(font.lines(text, width - 2 * padding - 1)));
    cell.setNoWrap(true);
    cell.setLeading(0, LEADING);
    cell.setPadding(padding);
    return cell;
  }

  private PdfPTable table(Table table) {
    var widths = widths(table);
    var pdf = new PdfPTable(widths);
    pdf.setWidthPercentage(100);
    pdf.setSpacingBefore(size / 2);
    pdf.setHeaderRows(1);
    pdf.setSplitLate(true);
    for (int i = 0; i < widths.length; i++) {
      var title = Cell.of(table.columns().get(i).title());
      pdf.addCell(cell(title, Setting.bold(size), SHADE, widths[i]));
    }
    for (var row : table.rows()) {
      for (int i = 0; i < widths.length; i++) {
        pdf.addCell(cell(row.cells().get(i), font(row), row.total() ? SHADE : null, widths[i]));
      }
    }
    return pdf;
  }

  private float[] widths(Table table) {
    var columns = table.columns().size();
    var wanted = new float[columns];
    var words = new float[columns];
    for (int i = 0; i < columns; i++) {
      int at = i;
      wanted[i] = table.columns().get(i).width();
      words[i] =
          (float)
                  Stream.concat(
                          Stream.of(table.columns().get(i).title()),
                          table.rows().stream()
                              .map(row -> row.cells().get(at).shown(report.language())))
                      .mapToDouble(Setting.bold(size)::widestWord)
                      .max()
                      .orElse(0)
              + size / 2
              + 1.5f;
    }
    return ColumnWidths.of(wanted, words, document.right() - document.left());
  }

  private Setting font(Row row) {
    return row.total() ? Setting.bold(size) : Setting.regular(size);
  }

  private PdfPCell cell(Cell cell, Setting font, Color background, float width) {
    var pdf = lines(cell.shown(report.language()), font, width, size / 4);
    pdf.setPaddingBottom(size * 0.7f);
    pdf.setBorderColor(Color.GRAY);
    pdf.setBorderWidth(0.4f);
    pdf.setBackgroundColor(background);
    pdf.setHorizontalAlignment(cell.count() == null ? Element.ALIGN_LEFT : Element.ALIGN_RIGHT);
    return pdf;
  }
}
