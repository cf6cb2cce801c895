package org.sala.paper;

import com.lowagie.text.Image;
import com.lowagie.text.pdf.PdfContentByte;
import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A page on which is drawn. */
class Canvas {

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
    line(from, y, to, y);
  }

  /**
   * Draws the box of a cell.
   *
   * @param edges null for a cell without lines
   */
  void box(float x, float top, float width, float height, Integer shade, Edges edges) {
    if (shade != null) {
      content.saveState();
      content.setColorFill(new Color(shade));
      content.rectangle(x, top - height, width, height);
      content.fill();
      content.restoreState();
    }
    if (edges != null) {
      line(x, top, x, top - height);
      line(x + width, top, x + width, top - height);
      if (edges.above()) {
        line(x, top, x + width, top);
      }
      if (edges.below()) {
        line(x, top - height, x + width, top - height);
      }
    }
  }

  private void line(float fromX, float fromY, float toX, float toY) {
    content.setLineWidth(THIN);
    content.moveTo(fromX, fromY);
    content.lineTo(toX, toY);
    content.stroke();
  }
}
