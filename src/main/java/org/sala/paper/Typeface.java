package org.sala.paper;

import com.lowagie.text.Font;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.LayoutProcessor;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One font file: as a PDF embeds it, and as lines in it are measured. It is read when it is needed
 * first. Without the layout processor Khmer comes out broken: visible subscript signs, nothing
 * stacked.
 */
public final class Typeface {

  private static final FontRenderContext MEASURE = new FontRenderContext(null, true, true);

  static {
    LayoutProcessor.enableKernLiga();
  }

  private final String file;
  private BaseFont embedded;
  private java.awt.Font measured;

  Typeface(String file) {
    this.file = file;
  }

  /** The font as OpenPDF draws it. */
  public Font at(float size) {
    return new Font(embedded(), size);
  }

  /** Whether it has a letter. */
  boolean has(int letter) {
    return measured().canDisplay(letter);
  }

  /** How wide a text is when its letters are stacked and joined. */
  float width(String text, float size) {
    var letters = text.toCharArray();
    if (letters.length == 0) {
      return 0;
    }
    var drawn =
        measured()
            .deriveFont(size)
            .layoutGlyphVector(
                MEASURE, letters, 0, letters.length, java.awt.Font.LAYOUT_LEFT_TO_RIGHT);
    return (float) drawn.getGlyphPosition(drawn.getNumGlyphs()).getX();
  }

  /** How far letters reach above the line on which they stand. */
  float ascent(float size) {
    return measured().deriveFont(size).getLineMetrics("", MEASURE).getAscent();
  }

  /** How far letters reach below the line on which they stand. */
  float descent(float size) {
    return measured().deriveFont(size).getLineMetrics("", MEASURE).getDescent();
  }

  synchronized BaseFont embedded() {
    if (embedded == null) {
      try {
        embedded =
            BaseFont.createFont(
                file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, true, content(), null);
        LayoutProcessor.loadFont(embedded, file);
      } catch (IOException e) {
        throw new UncheckedIOException("The font " + file + " is not readable.", e);
      }
    }
    return embedded;
  }

  private synchronized java.awt.Font measured() {
    if (measured == null) {
      try {
        measured =
            java.awt.Font.createFont(
                java.awt.Font.TRUETYPE_FONT, new ByteArrayInputStream(content()));
      } catch (IOException | FontFormatException e) {
        throw new IllegalStateException("The font " + file + " is not readable.", e);
      }
    }
    return measured;
  }

  private byte[] content() throws IOException {
    if (Files.isRegularFile(Path.of(file))) {
      return Files.readAllBytes(Path.of(file));
    }
    try (InputStream content = Typeface.class.getClassLoader().getResourceAsStream(file)) {
      return content.readAllBytes();
    }
  }

  @Override
  public String toString() {
    return file;
  }
}
