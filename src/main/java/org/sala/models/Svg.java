package org.sala.models;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.sala.language.VisibleText;
import org.springframework.web.util.HtmlUtils;

/** The shapes of a drawing as SVG; its size is what it took. */
final class Svg {

  private static final double LINE = 15;
  private static final double LETTER = 6.2; // wide on the average, at 12 pixels

  private final StringBuilder content = new StringBuilder();
  private double left = Double.MAX_VALUE;
  private double top = Double.MAX_VALUE;
  private double right;
  private double bottom;

  String document(String title, int room) {
    return String.format(
            Locale.ROOT,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-label=\"%s\""
                + " viewBox=\"%.0f %.0f %.0f %.0f\" width=\"%.0f\">"
                + "<defs><marker id=\"arrow\" viewBox=\"0 0 10 10\" refX=\"9\" refY=\"5\""
                + " markerWidth=\"7\" markerHeight=\"7\" orient=\"auto\">"
                + "<path d=\"M0 0L10 5L0 10z\"/></marker></defs>",
            escaped(title),
            left - room,
            top - room,
            right - left + 2 * room,
            bottom - top + 2 * room,
            right - left + 2 * room)
        + content
        + "</svg>";
  }

  void arrow(List<double[]> points, String style) {
    points.forEach(point -> takes(point[0], point[1]));
    write(
        "<polyline class=\"%s\" marker-end=\"url(#arrow)\" points=\"%s\"/>",
        style,
        points.stream()
            .map(point -> String.format(Locale.ROOT, "%.0f,%.0f", point[0], point[1]))
            .collect(Collectors.joining(" ")));
  }

  void circle(Bounds at, String style) {
    takes(at);
    write(
        "<circle class=\"%s\" cx=\"%.0f\" cy=\"%.0f\" r=\"%.0f\"/>",
        style, at.getX() + at.getWidth() / 2, at.getY() + at.getHeight() / 2, at.getWidth() / 2);
  }

  void diamond(Bounds at, String style) {
    takes(at);
    var x = at.getX() + at.getWidth() / 2;
    var y = at.getY() + at.getHeight() / 2;
    write(
        "<path class=\"%s\" d=\"M%.0f %.0fL%.0f %.0fL%.0f %.0fL%.0f %.0fz\"/>",
        style,
        x,
        at.getY(),
        at.getX() + at.getWidth(),
        y,
        x,
        at.getY() + at.getHeight(),
        at.getX(),
        y);
  }

  void box(Bounds at, String style) {
    takes(at);
    write(
        "<rect class=\"%s\" x=\"%.0f\" y=\"%.0f\" width=\"%.0f\" height=\"%.0f\" rx=\"10\"/>",
        style, at.getX(), at.getY(), at.getWidth(), at.getHeight());
  }

  void badge(String text, double x, double y) {
    write(
        "<g class=\"badge\"><rect x=\"%.0f\" y=\"%.0f\" width=\"%.0f\" height=\"20\" rx=\"10\"/>"
            + "<text x=\"%.0f\" y=\"%.0f\">%s</text></g>",
        x - 14,
        y - 10,
        16 + text.length() * 8.0,
        x - 6 + text.length() * 4.0,
        y + 4,
        escaped(text));
  }

  /**
   * Words in lines, broken where a word ends.
   *
   * @param y of the first line, or of the middle of all where they are centred
   */
  void words(String text, double x, double y, double width, boolean centred) {
    var lines = lines(text, width);
    var first = centred ? y - (lines.size() - 1) * LINE / 2 + 4 : y;
    for (int i = 0; i < lines.size(); i++) {
      takes(x, first + i * LINE);
      write("<text x=\"%.0f\" y=\"%.0f\">%s</text>", x, first + i * LINE, escaped(lines.get(i)));
    }
  }

  private static List<String> lines(String text, double width) {
    var lines = new ArrayList<String>();
    var breaks = BreakIterator.getLineInstance(new ULocale("km"));
    breaks.setText(text);
    var line = new StringBuilder();
    int from = breaks.first();
    for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
      var word = text.substring(from, to);
      if (!line.isEmpty() && wide(line + word.strip()) > width) {
        lines.add(line.toString().strip());
        line.setLength(0);
      }
      line.append(word);
    }
    if (!VisibleText.isBlank(line.toString())) {
      lines.add(line.toString().strip());
    }
    return lines;
  }

  // Signs above and below a Khmer letter take no room of their own.
  private static double wide(String text) {
    return text.codePoints()
            .filter(letter -> Character.getType(letter) != Character.NON_SPACING_MARK)
            .count()
        * LETTER;
  }

  private void takes(Bounds at) {
    takes(at.getX(), at.getY());
    takes(at.getX() + at.getWidth(), at.getY() + at.getHeight());
  }

  private void takes(double x, double y) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  }

  private void write(String pattern, Object... values) {
    content.append(String.format(Locale.ROOT, pattern, values));
  }

  private static String escaped(String text) {
    return HtmlUtils.htmlEscape(text, "UTF-8");
  }
}
