package org.sala.paper;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Takes down what is drawn on a page, so that a browser draws it as well. */
final class SvgCanvas extends Canvas {

  private final float height;
  private final boolean broken;
  private final StringBuilder svg = new StringBuilder();
  private final List<Run> runs = new ArrayList<>();

  SvgCanvas(float height, boolean broken) {
    super(null);
    this.broken = broken;
    this.height = height;
  }

  /** Words, and where they stand: from the left and upper edges, in points. */
  record Run(Stretch stretch, float x, float base) {}

  List<Run> runs() {
    return runs;
  }

  String svg() {
    return svg.toString();
  }

  @Override
  void words(Stretch stretch, Look look, float x, float y) {
    runs.add(new Run(stretch, x, height - y));
    svg.append(
        "<text x='%s' y='%s' font-size='%s' style='font-family: %s; white-space: pre; text-rendering: geometricPrecision'>%s</text>\n"
            .formatted(
                x, height - y, stretch.size(), family(stretch.face()), escaped(stretch.text())));
  }

  /** The name of a font in style sheets. */
  static String family(Typeface face) {
    return face.toString().replaceAll("^.*/|-?Regular|\\.ttf$", "").replaceAll("[^A-Za-z0-9]", "");
  }

  @Override
  void picture(Inline.Image picture, float x, float y) {
    svg.append(
        "<image x='%s' y='%s' width='%s' height='%s' href='data:image/png;base64,%s'/>\n"
            .formatted(
                x,
                height - y - picture.height(),
                picture.width(),
                picture.height(),
                Base64.getEncoder().encodeToString(picture.content())));
  }

  @Override
  void rule(float from, float to, float y) {
    line(from, y, to, y);
  }

  @Override
  void box(float x, float top, float width, float tall, Integer shade, Edges edges) {
    if (shade != null) {
      svg.append(
          "<rect x='%s' y='%s' width='%s' height='%s' fill='#%06X'/>\n"
              .formatted(x, height - top, width, tall, shade));
    }
    if (edges != null) {
      line(x, top, x, top - tall);
      line(x + width, top, x + width, top - tall);
      if (edges.above()) {
        line(x, top, x + width, top);
      }
      if (edges.below()) {
        line(x, top - tall, x + width, top - tall);
      }
    }
  }

  private void line(float fromX, float fromY, float toX, float toY) {
    svg.append(
        "<line x1='%s' x2='%s' y1='%s' y2='%s' stroke='black' stroke-width='0.5'/>\n"
            .formatted(fromX, toX, height - fromY, height - toY));
  }

  // Letters parted by a joiner that joins nothing are not stacked.
  private String escaped(String text) {
    var drawn = broken ? text.replaceAll("(?<=.)(?=.)", "\u200C") : text;
    return drawn.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
