package org.sala.paper;

import com.lowagie.text.Document;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.sala.language.Language;

/**
 * Lays a filled Word document of the stated subset out as PDF: the same paper, as it is printed.
 */
final class PaperPdf {

  private final Sheet sheet;
  private final Language language;
  private int page;
  private int pages;

  private PaperPdf(Sheet sheet, Language language) {
    this.sheet = sheet;
    this.language = language;
  }

  static byte[] of(byte[] docx, String title, Language language) {
    return new PaperPdf(SheetReading.of(docx), language).print(title);
  }

  private byte[] print(String title) {
    var out = new ByteArrayOutputStream();
    var document = new Document(new Rectangle(sheet.width(), sheet.height()));
    var writer = PdfWriter.getInstance(document, out);
    document.addTitle(title);
    document.addCreator("Sala");
    document.open();
    var top = Math.max(sheet.top(), sheet.headerAt() + height(sheet.header()));
    var bottom = Math.max(sheet.bottom(), sheet.footerAt() + height(sheet.footer()));
    var body = Bands.of(sheet.body(), sheet.measure(), this::number);
    var flowing = Flow.of(body, sheet.height() - top - bottom);
    pages = flowing.size();
    for (var bands : flowing) {
      page++;
      document.newPage();
      var canvas = new Canvas(writer.getDirectContent());
      Bands.draw(bands, canvas, sheet.left(), sheet.height() - top);
      var header = page == 1 ? sheet.firstHeader() : sheet.header();
      draw(header, canvas, sheet.height() - sheet.headerAt());
      var footer = page == 1 ? sheet.firstFooter() : sheet.footer();
      draw(footer, canvas, sheet.footerAt() + height(footer));
      writer.setPageEmpty(false);
    }
    document.close();
    return out.toByteArray();
  }

  private void draw(List<Block> blocks, Canvas canvas, float top) {
    Bands.draw(Bands.of(blocks, sheet.measure(), this::number), canvas, sheet.left(), top);
  }

  private float height(List<Block> blocks) {
    return Bands.height(Bands.of(blocks, sheet.measure(), this::number));
  }

  private String number(boolean ofAll) {
    return language.number(ofAll ? pages : page);
  }
}
