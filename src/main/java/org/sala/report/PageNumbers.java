package org.sala.report;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfPageEventHelper;
import com.lowagie.text.pdf.PdfWriter;
import java.util.List;
import org.sala.language.Language;
import org.sala.paper.Setting;

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
        Setting.regular(8).phrase(List.of(language.number(count))),
        (document.left() + document.right()) / 2,
        document.bottom() - 20,
        0);
  }
}
