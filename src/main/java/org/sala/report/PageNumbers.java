package org.sala.report;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfPageEventHelper;
import com.lowagie.text.pdf.PdfWriter;
import org.sala.language.Language;

/** Counts the pages of a PDF and numbers them at the foot. */
final class PageNumbers extends PdfPageEventHelper {

  private final Language language;
  private int count;

  PageNumbers(Language language) {
    this.language = language;
  }

  int count() {
    return count;
  }

  @Override
  public void onEndPage(PdfWriter writer, Document document) {
    count++;
    ColumnText.showTextAligned(
        writer.getDirectContent(),
        Element.ALIGN_CENTER,
        new Phrase(language.number(count), PdfFonts.regular(8)),
        (document.left() + document.right()) / 2,
        document.bottom() - 20,
        0);
  }
}
