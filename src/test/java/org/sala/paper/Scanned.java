package org.sala.paper;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** What a scanner or a telephone makes of a printed paper: askew, grey and with specks. */
public final class Scanned {

  private static final Random SPECKS = new Random(7);

  private Scanned() {}

  /** The first page of a paper as a scanner with 200 points an inch sees it. */
  public static BufferedImage page(byte[] pdf, double degrees) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      var drawn = new PDFRenderer(document).renderImageWithDPI(0, 200, ImageType.RGB);
      return askew(drawn, degrees);
    }
  }

  static BufferedImage askew(BufferedImage page, double degrees) {
    var seen = new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_INT_RGB);
    var pen = seen.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    pen.setColor(new Color(0xF0, 0xEE, 0xE8));
    pen.fillRect(0, 0, seen.getWidth(), seen.getHeight());
    pen.rotate(Math.toRadians(degrees), seen.getWidth() / 2.0, seen.getHeight() / 2.0);
    pen.drawImage(page, 0, 0, null);
    pen.dispose();
    for (int i = 0; i < seen.getWidth() * seen.getHeight() / 300; i++) {
      int grey = SPECKS.nextInt(256);
      seen.setRGB(
          SPECKS.nextInt(seen.getWidth()),
          SPECKS.nextInt(seen.getHeight()),
          grey << 16 | grey << 8 | grey);
    }
    return seen;
  }

  static BufferedImage blank() {
    return askew(
        new BufferedImage(1654, 2339, BufferedImage.TYPE_INT_RGB) {
          {
            var pen = createGraphics();
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, getWidth(), getHeight());
            pen.dispose();
          }
        },
        1);
  }

  /** A scan of several pages. */
  public static byte[] pdf(List<BufferedImage> pages) throws IOException {
    try (var document = new PDDocument()) {
      for (var page : pages) {
        var sheet = new PDPage(PDRectangle.A4);
        document.addPage(sheet);
        var picture = JPEGFactory.createFromImage(document, page, 0.6f);
        try (var pen = new PDPageContentStream(document, sheet)) {
          pen.drawImage(picture, 0, 0, PDRectangle.A4.getWidth(), PDRectangle.A4.getHeight());
        }
      }
      var out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }

  static byte[] jpeg(BufferedImage page) throws IOException {
    var out = new ByteArrayOutputStream();
    ImageIO.write(page, "jpeg", out);
    return out.toByteArray();
  }
}
