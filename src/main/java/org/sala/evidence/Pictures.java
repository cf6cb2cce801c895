package org.sala.evidence;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.FileImageOutputStream;
import org.springframework.stereotype.Component;

/**
 * Draws pictures anew, upright and small enough: what is handed out holds what is seen and nothing
 * else. How large a picture is stands in its head, so that none is unpacked that does not fit; a
 * large one is read with gaps, and only one at a time.
 */
@Component
class Pictures {

  private static final int MEGAPIXELS = 50;
  private static final int LARGEST = 2_560;
  private static final int SMALL = 320;
  private static final long MEMORY = 64_000_000;

  private final Semaphore one = new Semaphore(1);

  /**
   * Draws a picture twice.
   *
   * @param shown where the one to look at is written, in the kind of the picture
   * @param small where the one for lists is written, a JPEG
   * @throws org.sala.engine.Refusal if it is too large or cannot be read
   */
  void draw(Path file, EvidenceKind kind, int turned, Path shown, Path small) throws IOException {
    one.acquireUninterruptibly();
    try {
      var upright = upright(read(file, kind), turned);
      write(fit(upright, LARGEST), kind == EvidenceKind.PNG ? "png" : "jpeg", shown);
      write(fit(upright, SMALL), "jpeg", small);
    } catch (IIOException | RuntimeException e) {
      throw e instanceof org.sala.engine.Refusal refusal
          ? refusal
          : EvidenceRefusals.unreadablePicture();
    } finally {
      one.release();
    }
  }

  /** Draws a picture with black boxes where faces are; it was drawn by Sala before. */
  void cover(Path file, EvidenceKind kind, List<BlackBox> boxes, Path to) throws IOException {
    one.acquireUninterruptibly();
    try {
      var picture = read(file, kind);
      var pen = picture.createGraphics();
      pen.setColor(Color.BLACK);
      for (var box : boxes) {
        // Outwards to the next point, so that no edge of a face is left.
        int left = (int) Math.floor(box.left() * picture.getWidth());
        int top = (int) Math.floor(box.top() * picture.getHeight());
        int right = (int) Math.ceil((box.left() + box.width()) * picture.getWidth());
        int bottom = (int) Math.ceil((box.top() + box.height()) * picture.getHeight());
        pen.fillRect(left, top, right - left, bottom - top);
      }
      pen.dispose();
      write(picture, kind == EvidenceKind.PNG ? "png" : "jpeg", to);
    } finally {
      one.release();
    }
  }

  static BufferedImage read(Path file, EvidenceKind kind) throws IOException {
    var reader = ImageIO.getImageReadersByFormatName(kind.ending()).next();
    try (var input = new FileImageInputStream(file.toFile())) {
      reader.setInput(input, true, true);
      var parameters = reader.getDefaultReadParam();
      int gap = gap(reader, kind == EvidenceKind.PNG ? 8 : 3);
      parameters.setSourceSubsampling(gap, gap, 0, 0);
      return reader.read(0, parameters);
    } finally {
      reader.dispose();
    }
  }

  // A PNG may need eight bytes for a point.
  private static int gap(ImageReader reader, int bytes) throws IOException {
    long width = reader.getWidth(0);
    long height = reader.getHeight(0);
    if (width * height > MEGAPIXELS * 1_000_000L) {
      throw EvidenceRefusals.tooManyPixels(MEGAPIXELS);
    }
    int gap = (int) Math.max(1, Math.max(width, height) / LARGEST);
    while ((width / gap) * (height / gap) * bytes > MEMORY) {
      gap++;
    }
    return Math.toIntExact(Math.min(gap, Math.min(width, height)));
  }

  private static BufferedImage upright(BufferedImage image, int turned) {
    if (turned == 1) {
      return image;
    }
    int width = image.getWidth();
    int height = image.getHeight();
    var turn =
        switch (turned) {
          case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
          case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
          case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
          case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
          case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
          case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
          default -> new AffineTransform(0, -1, 1, 0, 0, width);
        };
    var lies = turned > 4;
    return drawn(image, lies ? height : width, lies ? width : height, turn);
  }

  /** The picture, halved until it is as small as asked. */
  private static BufferedImage fit(BufferedImage image, int largest) {
    var picture = image;
    do {
      int longer = Math.max(picture.getWidth(), picture.getHeight());
      var scale = Math.max(0.5, Math.min(1.0, (double) largest / longer));
      int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
      int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
      picture = drawn(picture, width, height, AffineTransform.getScaleInstance(scale, scale));
    } while (Math.max(picture.getWidth(), picture.getHeight()) > largest);
    return picture;
  }

  private static BufferedImage drawn(
      BufferedImage image, int width, int height, AffineTransform how) {
    var drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var pen = drawn.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    pen.setColor(Color.WHITE); // below what is transparent
    pen.fillRect(0, 0, width, height);
    pen.drawImage(image, how, null);
    pen.dispose();
    return drawn;
  }

  private static void write(BufferedImage image, String format, Path to) throws IOException {
    try (var output = new FileImageOutputStream(to.toFile())) {
      ImageIO.write(image, format, output);
    }
  }
}
