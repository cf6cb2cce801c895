package org.sala.paper;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import javax.imageio.ImageIO;

/** A code as a picture of squares, large enough for a telephone over a folded paper. */
final class PaperCode {

  private static final int POINTS = 8;
  private static final Map<EncodeHintType, Object> HINTS =
      Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.Q, EncodeHintType.MARGIN, 1);

  private PaperCode() {}

  static byte[] png(String code) {
    try {
      var squares = new QRCodeWriter().encode(code, BarcodeFormat.QR_CODE, 0, 0, HINTS);
      var image =
          new BufferedImage(
              squares.getWidth() * POINTS,
              squares.getHeight() * POINTS,
              BufferedImage.TYPE_BYTE_BINARY);
      for (int y = 0; y < image.getHeight(); y++) {
        for (int x = 0; x < image.getWidth(); x++) {
          image.setRGB(x, y, squares.get(x / POINTS, y / POINTS) ? 0 : 0xFFFFFF);
        }
      }
      var out = new ByteArrayOutputStream();
      ImageIO.write(image, "png", out);
      return out.toByteArray();
    } catch (WriterException | IOException e) {
      throw new IllegalArgumentException("This code does not fit into a picture.", e);
    }
  }
}
