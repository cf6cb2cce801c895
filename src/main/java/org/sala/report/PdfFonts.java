package org.sala.report;

import com.lowagie.text.Font;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.LayoutProcessor;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * The fonts of a PDF, from the product itself. Without the layout processor Khmer comes out broken:
 * visible subscript signs, nothing stacked.
 */
final class PdfFonts {

  private static final String REGULAR_FILE = "fonts/NotoSansKhmer-Regular.ttf";
  private static final String BOLD_FILE = "fonts/NotoSansKhmer-Bold.ttf";
  private static final BaseFont REGULAR;
  private static final BaseFont BOLD;
  private static final java.awt.Font MEASURED_REGULAR = measured(REGULAR_FILE);
  private static final java.awt.Font MEASURED_BOLD = measured(BOLD_FILE);

  static {
    LayoutProcessor.enableKernLiga();
    REGULAR = load(REGULAR_FILE);
    BOLD = load(BOLD_FILE);
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

  /** The font with which a line is measured before it is drawn. */
  static java.awt.Font measured(Font font) {
    return (font.getBaseFont() == BOLD ? MEASURED_BOLD : MEASURED_REGULAR)
        .deriveFont(font.getSize());
  }

  private static java.awt.Font measured(String file) {
    try (var content = PdfFonts.class.getClassLoader().getResourceAsStream(file)) {
      return java.awt.Font.createFont(java.awt.Font.TRUETYPE_FONT, content);
    } catch (IOException | FontFormatException e) {
      throw new IllegalStateException("The font " + file + " is not readable.", e);
    }
  }
}
