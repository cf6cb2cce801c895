package org.sala.paper.scan;

import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Finds the codes of squares in the picture of a page. */
final class SquareCodes {

  private static final Map<DecodeHintType, Object> HINTS =
      Map.of(DecodeHintType.TRY_HARDER, Boolean.TRUE);

  private SquareCodes() {}

  /** What the codes say; empty where there is none. */
  static List<String> in(BufferedImage page) {
    int width = page.getWidth();
    int height = page.getHeight();
    var points = page.getRGB(0, 0, width, height, null, 0, width);
    var light = new RGBLuminanceSource(width, height, points);
    return Stream.of(new HybridBinarizer(light), new GlobalHistogramBinarizer(light))
        .map(SquareCodes::in)
        .filter(codes -> !codes.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private static List<String> in(Binarizer light) {
    try {
      var found = new QRCodeMultiReader().decodeMultiple(new BinaryBitmap(light), HINTS);
      return Stream.of(found).map(Result::getText).distinct().toList();
    } catch (NotFoundException none) {
      return List.of();
    }
  }
}
