package org.sala.paper;

import java.awt.image.BufferedImage;
import java.util.stream.DoubleStream;

/** A part of a page as ink, softened, so that the edges of letters do not count too much. */
record InkWindow(double[] ink) {

  static InkWindow of(BufferedImage page, int x, int y, int width, int height) {
    var ink = new double[width * height];
    for (int i = 0; i < ink.length; i++) {
      ink[i] = soft(page, x + i % width, y + i / width);
    }
    return new InkWindow(ink);
  }

  /** Normalised cross-correlation: 1 for the same picture, about 0 for unrelated ones. */
  double likeness(InkWindow other) {
    double mine = DoubleStream.of(ink).average().orElse(0);
    double theirs = DoubleStream.of(other.ink).average().orElse(0);
    double both = 0;
    double own = 0;
    double others = 0;
    for (int i = 0; i < ink.length; i++) {
      both += (ink[i] - mine) * (other.ink[i] - theirs);
      own += (ink[i] - mine) * (ink[i] - mine);
      others += (other.ink[i] - theirs) * (other.ink[i] - theirs);
    }
    return own == 0 || others == 0 ? 0 : both / Math.sqrt(own * others);
  }

  private static double soft(BufferedImage page, int x, int y) {
    double sum = 0;
    for (int dx = -1; dx <= 1; dx++) {
      for (int dy = -1; dy <= 1; dy++) {
        sum += ink(page, x + dx, y + dy);
      }
    }
    return sum / 9;
  }

  private static double ink(BufferedImage page, int x, int y) {
    return x < 0 || y < 0 || x >= page.getWidth() || y >= page.getHeight()
        ? 0
        : 1 - (page.getRGB(x, y) & 255) / 255.0;
  }
}
