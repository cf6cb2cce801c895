package org.sala;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/**
 * One line of text as ink: cut to what is printed, brought to one size, so that renderers compare.
 */
public final class Pixels {

  private static final int WIDTH = 600;
  private static final int HEIGHT = 60;

  private final double[] ink;

  private Pixels(double[] ink) {
    this.ink = ink;
  }

  /** The ink of a picture. */
  public static Pixels of(BufferedImage image) {
    int left = image.getWidth(), top = image.getHeight(), right = -1, bottom = -1;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        if (darkness(image.getRGB(x, y)) > 0.3) {
          left = Math.min(left, x);
          right = Math.max(right, x);
          top = Math.min(top, y);
          bottom = Math.max(bottom, y);
        }
      }
    }
    if (right < 0) {
      throw new AssertionError("Nothing is printed.");
    }
    var scaled = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
    var graphics = scaled.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    graphics.drawImage(
        image.getSubimage(left, top, right - left + 1, bottom - top + 1),
        0,
        0,
        WIDTH,
        HEIGHT,
        null);
    graphics.dispose();
    var ink = new double[WIDTH * HEIGHT];
    for (int i = 0; i < ink.length; i++) {
      ink[i] = darkness(scaled.getRGB(i % WIDTH, i / WIDTH));
    }
    return new Pixels(blurred(ink));
  }

  /** Normalised cross-correlation: 1 for the same picture, about 0 for unrelated ones. */
  public double likeness(Pixels other) {
    double mine = mean(ink), theirs = mean(other.ink), both = 0, own = 0, others = 0;
    for (int i = 0; i < ink.length; i++) {
      both += (ink[i] - mine) * (other.ink[i] - theirs);
      own += (ink[i] - mine) * (ink[i] - mine);
      others += (other.ink[i] - theirs) * (other.ink[i] - theirs);
    }
    return both / Math.sqrt(own * others);
  }

  private static double[] blurred(double[] ink) {
    var soft = new double[ink.length];
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        double sum = 0;
        for (int dy = -1; dy <= 1; dy++) {
          for (int dx = -1; dx <= 1; dx++) {
            int i = Math.min(Math.max(x + dx, 0), WIDTH - 1),
                j = Math.min(Math.max(y + dy, 0), HEIGHT - 1);
            sum += ink[j * WIDTH + i];
          }
        }
        soft[y * WIDTH + x] = sum / 9;
      }
    }
    return soft;
  }

  private static double mean(double[] of) {
    return java.util.Arrays.stream(of).average().orElseThrow();
  }

  private static double darkness(int rgb) {
    return 1 - ((rgb >> 16 & 255) + (rgb >> 8 & 255) + (rgb & 255)) / 765.0;
  }
}
