package org.sala.paper;

import com.lowagie.text.Image;
import com.lowagie.text.pdf.PdfContentByte;
import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A page on which is drawn. */
final class Canvas {

  private static final float THIN = 0.5f;

  private final PdfContentByte content;

  Canvas(PdfContentByte content) {
    this.content = content;
  }

  void words(Stretch stretch, Look look, float x, float y) {
    content.saveState();
    content.setColorFill(new Color(look.colour()));
    content.beginText();
    content.setFontAndSize(stretch.face().embedded(), stretch.size());
    content.setTextMatrix(x, y);
    content.showText(stretch.text());
    content.endText();
    content.restoreState();
    if (look.underlined()) {
      rule(x, x + stretch.width(), y - stretch.size() / 8);
    }
  }

  void picture(Inline.Image picture, float x, float y) {
    try {
      var image = Image.getInstance(picture.content());
      image.scaleAbsolute(picture.width(), picture.height());
      image.setAbsolutePosition(x, y);
      content.addImage(image);
    } catch (IOException e) {
      throw new UncheckedIOException("A picture of the paper is not readable.", e);
    }
  }

  void rule(float from, float to, float y) {
    content.setLineWidth(THIN);
    content.moveTo(from, y);
    content.lineTo(to, y);
    content.stroke();
  }

  void box(float x, float top, float width, float height, Integer shade, boolean bordered) {
    if (shade != null) {
      content.saveState();
      content.setColorFill(new Color(shade));
      content.rectangle(x, top - height, width, height);
      content.fill();
      content.restoreState();
    }
    if (bordered) {
      content.setLineWidth(THIN);
      content.rectangle(x, top - height, width, height);
      content.stroke();
    }
  }
}
