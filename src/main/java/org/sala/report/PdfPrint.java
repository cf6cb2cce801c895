package org.sala.report;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.PageSize;
import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import org.sala.report.Report.Cell;
import org.sala.report.Report.Heading;
import org.sala.report.Report.Row;
import org.sala.report.Report.Table;

/** Prints a report as PDF: text, lines and embedded fonts, nothing that acts. */
final class PdfPrint {

  private static final float USUAL_SIZE = 9;
  private static final float SMALLEST_SIZE = 5;

  // Khmer stacks vowels above and subscripts below its letters.
  private static final float LEADING = 1.55f;
  private static final float MARGIN = 36;
  private static final int UPRIGHT = 9;
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
    this.document = new Document(page(report), MARGIN, MARGIN, MARGIN, MARGIN + 10);
  }

  // Words of many columns fit only across the page.
  private static Rectangle page(Report report) {
    var isWide =
        report.blocks().stream()
            .anyMatch(block -> block instanceof Table table && table.columns().size() > UPRIGHT);
    return isWide ? PageSize.A4.rotate() : PageSize.A4;
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
        .forEach(line -> add(line, PdfFonts.bold(size + 2), Element.ALIGN_CENTER, 0));
    add(report.office(), PdfFonts.bold(size), Element.ALIGN_LEFT, size / 2);
    add(report.title(), PdfFonts.bold(size + 4), Element.ALIGN_CENTER, size);
    report.facts().forEach(fact -> add(fact, PdfFonts.regular(size), Element.ALIGN_CENTER, 0));
    report.blocks().forEach(this::add);
    document.close();
  }

  private void add(Report.Block block) {
    if (block instanceof Heading heading) {
      add(heading.text(), PdfFonts.bold(size + 1), Element.ALIGN_LEFT, size);
    } else if (block instanceof Report.Paragraph paragraph) {
      var font = PdfFonts.regular(paragraph.small() ? size - 1 : size);
      add(paragraph.text(), font, Element.ALIGN_LEFT, size / 3);
    } else if (block instanceof Table table) {
      document.add(table(table));
    }
  }

  private void add(String text, Font font, int alignment, float before) {
    var line = new PdfPTable(1);
    line.setWidthPercentage(100);
    line.setSpacingBefore(before);
    var cell = lines(text, font, document.right() - document.left(), 0);
    cell.setBorder(Rectangle.NO_BORDER);
    cell.setHorizontalAlignment(alignment);
    line.addCell(cell);
    document.add(line);
  }

  // The lines are made here, because OpenPDF measures letters before they are stacked.
  private static PdfPCell lines(String text, Font font, float width, float padding) {
    var fitting = KhmerLines.wrap(text, PdfFonts.measured(font), width - 2 * padding - 1);
    var cell = new PdfPCell(new Phrase(String.join("\n", fitting), font));
    cell.setNoWrap(true);
    cell.setLeading(0, LEADING);
    cell.setPadding(padding);
    return cell;
  }

  private PdfPTable table(Table table) {
    var widths = new float[table.columns().size()];
    for (int i = 0; i < widths.length; i++) {
      widths[i] = table.columns().get(i).width();
    }
    var pdf = new PdfPTable(widths);
    pdf.setWidthPercentage(100);
    pdf.setSpacingBefore(size / 2);
    pdf.setHeaderRows(1);
    pdf.setSplitLate(false);
    float all = 0;
    for (var width : widths) {
      all += width;
    }
    var share = (document.right() - document.left()) / all;
    for (int i = 0; i < widths.length; i++) {
      var title = Cell.of(table.columns().get(i).title());
      pdf.addCell(cell(title, PdfFonts.bold(size), SHADE, widths[i] * share));
    }
    for (var row : table.rows()) {
      for (int i = 0; i < widths.length; i++) {
        pdf.addCell(
            cell(row.cells().get(i), font(row), row.total() ? SHADE : null, widths[i] * share));
      }
    }
    return pdf;
  }

  private Font font(Row row) {
    return row.total() ? PdfFonts.bold(size) : PdfFonts.regular(size);
  }

  private PdfPCell cell(Cell cell, Font font, Color background, float width) {
    var pdf = lines(cell.shown(report.language()), font, width, size / 4);
    pdf.setPaddingBottom(size / 2);
    pdf.setBorderColor(Color.GRAY);
    pdf.setBorderWidth(0.4f);
    pdf.setBackgroundColor(background);
    pdf.setHorizontalAlignment(cell.count() == null ? Element.ALIGN_LEFT : Element.ALIGN_RIGHT);
    return pdf;
  }
}
