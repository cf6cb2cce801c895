package org.sala.report;

import com.lowagie.text.Font;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.LayoutProcessor;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * The fonts of a PDF, from the product itself. Without the layout processor Khmer comes out broken:
 * visible subscript signs, nothing stacked.
 */
final class PdfFonts {

  private static final BaseFont REGULAR;
  private static final BaseFont BOLD;

  static {
    LayoutProcessor.enableKernLiga();
    REGULAR = load("fonts/NotoSansKhmer-Regular.ttf");
    BOLD = load("fonts/NotoSansKhmer-Bold.ttf");
  }

  private PdfFonts() {}

  static Font regular(float size) {
    return new Font(REGULAR, size);
  }

  static Font bold(float size) {
    return new Font(BOLD, size);
  }

  private static BaseFont load(String file) {
    try {
      var font = BaseFont.createFont(file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED);
      LayoutProcessor.loadFont(font, file);
      return font;
    } catch (IOException e) {
      throw new UncheckedIOException("The font " + file + " is not in the product.", e);
    }
  }
}
