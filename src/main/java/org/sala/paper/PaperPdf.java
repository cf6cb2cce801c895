package org.sala.paper;

import com.lowagie.text.Document;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.function.Supplier;
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

  /** Lays a paper out on one canvas a page. */
  static void lay(byte[] docx, Language language, Supplier<Canvas> pages) {
    new PaperPdf(SheetReading.of(docx), language).lay(pages);
  }

  private byte[] print(String title) {
    var out = new ByteArrayOutputStream();
    var document = new Document(new Rectangle(sheet.width(), sheet.height()));
    var writer = PdfWriter.getInstance(document, out);
    document.addTitle(title);
    document.addCreator("Sala");
    document.open();
    lay(
        () -> {
          document.newPage();
          writer.setPageEmpty(false);
          return new Canvas(writer.getDirectContent());
        });
    document.close();
    return out.toByteArray();
  }

  private void lay(Supplier<Canvas> canvases) {
    var top = Math.max(sheet.top(), sheet.headerAt() + height(sheet.header()));
    var bottom = Math.max(sheet.bottom(), sheet.footerAt() + height(sheet.footer()));
    var room = sheet.height() - top - bottom;
    var body = Bands.of(sheet.body(), sheet.measure(), room, this::number);
    var flowing = Flow.of(body, room);
    pages = flowing.size();
    for (var bands : flowing) {
      page++;
      var canvas = canvases.get();
      Bands.draw(bands, canvas, sheet.left(), sheet.height() - top);
      var header = page == 1 ? sheet.firstHeader() : sheet.header();
      draw(header, canvas, sheet.height() - sheet.headerAt());
      var footer = page == 1 ? sheet.firstFooter() : sheet.footer();
      draw(footer, canvas, sheet.footerAt() + height(footer));
    }
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
